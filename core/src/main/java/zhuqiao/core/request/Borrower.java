package zhuqiao.core.request;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Require;

/**
 * Who borrows.
 *
 * @param birthDate of the individual or of the sole proprietor's owner
 * @param establishedOn of the company or the sole proprietor
 * @param student whether an individual studies full time
 */
public record Borrower(
        BorrowerType type,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate establishedOn,
        @Nullable Industry industry,
        @Nullable Boolean student) {
    public Borrower {
        Require.present(type, "type");
    }

    /** Individuals and sole proprietors; personal-data rules protect them. */
    public boolean naturalPerson() {
        return type != BorrowerType.COMPANY;
    }

    /**
     * Full years on the day, -1 before birth; whoever was born on 29 February is a year older on 1 March of a common
     * year.
     */
    public OptionalInt ageOn(LocalDate day) {
        return birthDate == null ? OptionalInt.empty() : OptionalInt.of(fullMonths(birthDate, day, 12));
    }

    /** Full months since establishment on the day, -1 before it. */
    public OptionalInt establishedMonthsOn(LocalDate day) {
        return establishedOn == null ? OptionalInt.empty() : OptionalInt.of(fullMonths(establishedOn, day, 1));
    }

    private static int fullMonths(LocalDate from, LocalDate day, int step) {
        return from.isAfter(day)
                ? -1
                : (int) Math.min(Integer.MAX_VALUE, Period.between(from, day).toTotalMonths() / step);
    }
}
