package zhuqiao.core.counterparty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A company that works under licences. */
public sealed interface Licensed permits Lender, Partner, Guarantor {
    int MOST_LICENCES = 100;

    /** The name it is registered under. */
    String name();

    List<Licence> licences();

    /** Its licences of these kinds that are in force on the day and made out to its registered name. */
    default List<Licence> licencesOf(Set<LicenceKind> kinds, LocalDate day) {
        return licences().stream()
                .filter(licence ->
                        kinds.contains(licence.kind()) && licence.inForceOn(day) && licence.isMadeOutTo(name()))
                .toList();
    }

    /** Whether it holds a licence of these kinds on the day; one made out to another name licenses nothing. */
    default boolean isLicensed(Set<LicenceKind> kinds, LocalDate day) {
        return !licencesOf(kinds, day).isEmpty();
    }
}
