package zhuqiao.core.regulation;

import org.jspecify.annotations.Nullable;

/**
 * What a rule's test found before its verdict is looked up.
 *
 * @param result failure becomes the verdict that the rule names for the day
 */
public record Finding(
        Result result, @Nullable String measured, @Nullable String threshold, boolean confidential) {
    private static final Finding NOT_APPLICABLE = new Finding(Result.NOT_APPLICABLE, null, null, false);

    /** The kinds of finding. */
    public enum Result {
        PASS,
        FAIL,
        NOT_APPLICABLE,
        MISSING
    }

    public static Finding notApplicable() {
        return NOT_APPLICABLE;
    }

    /** An input that the rule needs is not there. */
    public static Finding missing(String input) {
        return new Finding(Result.MISSING, "missing " + input, null, false);
    }

    public static Finding of(boolean holds, Object measured, Object threshold) {
        return new Finding(holds ? Result.PASS : Result.FAIL, measured.toString(), threshold.toString(), false);
    }

    /** The same finding without its figures, which come from outside the caller's own data. */
    public Finding withheld() {
        return result == Result.NOT_APPLICABLE ? this : new Finding(result, null, null, true);
    }
}
