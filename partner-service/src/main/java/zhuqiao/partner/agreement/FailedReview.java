package zhuqiao.partner.agreement;

/** A review that could not be done: of whose agreements, and why. */
final class FailedReview extends RuntimeException {
    private final String counterpartyId;

    FailedReview(String counterpartyId, Throwable cause) {
        super(counterpartyId, cause, false, false);
        this.counterpartyId = counterpartyId;
    }

    String counterpartyId() {
        return counterpartyId;
    }
}
