package zhuqiao.sandbox.partner;

import java.util.Arrays;
import zhuqiao.core.value.Money;

/** How the fen of an application's amount steer the sandbox bank that it is put to. */
public enum Steering {
    /** {@code .00}: approves and disburses. */
    APPROVE(0),
    /** {@code .01}: approves 80 %. */
    APPROVE_LESS(1),
    /** {@code .02}: declines. */
    DECLINE(2),
    /** {@code .03}: answers after the deadline. */
    ANSWER_LATE(3),
    /** {@code .04}: answers twice. */
    ANSWER_TWICE(4),
    /** {@code .05}: never answers; nor does it pay out, should somebody have approved in its place. */
    NEVER_ANSWER(5),
    /** {@code .06}: answers the webhook with 500 twice, then normally. */
    STUMBLE(6),
    /** {@code .07}: approves, then reports the disbursement failed. */
    FAIL_DISBURSEMENT(7),
    /** {@code .08}: approves and never reports the disbursement. */
    NEVER_DISBURSE(8);

    private final int fen;

    Steering(int fen) {
        this.fen = fen;
    }

    /** Fen that steer nothing approve. */
    public static Steering of(Money amount) {
        long fen = Math.floorMod(amount.fen(), 100L);
        return Arrays.stream(values())
                .filter(steering -> steering.fen == fen)
                .findFirst()
                .orElse(APPROVE);
    }

    public int fen() {
        return fen;
    }
}
