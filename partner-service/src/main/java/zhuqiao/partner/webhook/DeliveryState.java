package zhuqiao.partner.webhook;

import java.time.Duration;

/** State of one delivery. A transition is a method of the states where it is legal. */
sealed interface DeliveryState {
    DeliveryStatus status();

    /** Open: waits for its next attempt. */
    record Waiting(Duration delay) implements DeliveryState {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.PENDING;
        }
    }

    /**
     * Open: a sender holds it.
     *
     * @param round attempts since it was made or last asked for again, this one counted, from 1
     */
    record Sending(int round) implements DeliveryState {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.SENDING;
        }

        Delivered deliver() {
            return new Delivered();
        }

        /** Waits as the schedule says, or has failed when the schedule is used up. */
        DeliveryState retry(RetrySchedule schedule) {
            return schedule.pauseAfter(round).<DeliveryState>map(Waiting::new).orElseGet(Failed::new);
        }

        Cancelled cancel() {
            return new Cancelled();
        }
    }

    record Delivered() implements Closed {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.DELIVERED;
        }
    }

    /** Every attempt of the schedule failed. */
    record Failed() implements Closed {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.FAILED;
        }
    }

    /** The endpoint is gone. */
    record Cancelled() implements Closed {
        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.CANCELLED;
        }
    }

    /** Nothing more happens by itself; it may be asked for again. */
    sealed interface Closed extends DeliveryState {
        default Waiting redeliver() {
            return new Waiting(Duration.ZERO);
        }
    }
}
