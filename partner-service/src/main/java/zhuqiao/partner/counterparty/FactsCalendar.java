package zhuqiao.partner.counterparty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.PartnerFacts;

/** The days on which what is known of a counterparty begins or ends to hold, without anybody changing it. */
final class FactsCalendar {
    private FactsCalendar() {}

    /** The first such day after {@code day}; empty when none is known. */
    static Optional<LocalDate> next(Object facts, LocalDate day) {
        return days(facts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(change -> change.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> days(Object facts) {
        return switch (facts) {
            case LenderFacts known -> days(known.lender().licences());
            case GuarantorFacts known -> days(known.guarantor().licences());
            case PartnerFacts known ->
                Stream.of(
                                days(known.partner().licences()),
                                known.whitelist().stream().flatMap(entry -> Stream.of(entry.from(), entry.to())),
                                known.headroom().stream()
                                        .flatMap(declared -> Stream.of(declared.asOf(), declared.expiresAt())))
                        .flatMap(dates -> dates);
            default -> throw new IllegalStateException("no facts: " + facts.getClass());
        };
    }

    private static Stream<LocalDate> days(List<Licence> licences) {
        return licences.stream().flatMap(licence -> Stream.of(licence.from(), licence.to()));
    }
}
