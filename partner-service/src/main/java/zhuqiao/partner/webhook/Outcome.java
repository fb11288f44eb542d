package zhuqiao.partner.webhook;

import org.jspecify.annotations.Nullable;

/** What an attempt met. */
sealed interface Outcome {
    /** 2xx, and for a test the challenge echoed. */
    record Accepted(int statusCode) implements Outcome {}

    /** 410: the receiver wants no more. */
    record Gone() implements Outcome {}

    /** Anything else. */
    record Refused(@Nullable Integer statusCode, String error) implements Outcome {}

    default @Nullable Integer code() {
        return switch (this) {
            case Accepted accepted -> accepted.statusCode();
            case Gone gone -> 410;
            case Refused refused -> refused.statusCode();
        };
    }

    /** A fixed word, never the receiver's text; null for success. */
    default @Nullable String word() {
        return switch (this) {
            case Accepted accepted -> null;
            case Gone gone -> "gone";
            case Refused refused -> refused.error();
        };
    }
}
