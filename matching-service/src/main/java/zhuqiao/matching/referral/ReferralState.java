package zhuqiao.matching.referral;

import java.time.Instant;
import java.time.LocalDate;
import zhuqiao.core.value.Money;

/**
 * The life of a referral. A transition is a method that exists only on the states where it is legal; {@link
 * ReferralEntity#state()} reads the state and {@link ReferralEntity#apply} writes the next one back.
 */
public sealed interface ReferralState {
    ReferralStatus status();

    /** The platform can take it back: nothing binds the partner yet. */
    sealed interface Cancellable extends ReferralState permits Queued, Sent, Approved {
        default Cancelled cancel(CancelReason reason) {
            return new Cancelled(reason.name());
        }
    }

    /** The partner said no, or nobody will hear from it: the next partner may be tried. */
    sealed interface Failed extends ReferralState permits Declined, Expired, Cancelled, DisbursementFailed {
        String reason();
    }

    /** Waits for the partner's service hours; the decision clock has not started. */
    record Queued(Instant sendsAt) implements Cancellable {
        public Sent send(Instant expiresAt) {
            return new Sent(expiresAt);
        }

        @Override
        public ReferralStatus status() {
            return ReferralStatus.QUEUED;
        }
    }

    record Sent(Instant expiresAt) implements Cancellable {
        public Approved approve(Offer offer) {
            return new Approved(offer);
        }

        public Declined decline(DeclineReason reason) {
            return new Declined(reason.name());
        }

        public Expired expire() {
            return new Expired(CancelReason.DECISION_DEADLINE.name());
        }

        @Override
        public ReferralStatus status() {
            return ReferralStatus.SENT;
        }
    }

    record Approved(Offer offer) implements Cancellable {
        /**
         * @param token fencing token that the disbursement report must repeat
         * @param dueAt by when the disbursement should be reported
         */
        public Confirmed confirm(Instant at, String token, Instant dueAt) {
            return new Confirmed(offer, at, token, dueAt);
        }

        public Expired expire() {
            return new Expired(CancelReason.OFFER_EXPIRED.name());
        }

        @Override
        public ReferralStatus status() {
            return ReferralStatus.APPROVED;
        }
    }

    /** The drawdown is asked for: only a certain outcome ends this, never time. */
    record Confirmed(Offer offer, Instant confirmedAt, String token, Instant dueAt) implements ReferralState {
        public Disbursed disburse(Money amount, LocalDate on, String loanNoteNo) {
            return new Disbursed(amount, on, loanNoteNo);
        }

        public DisbursementFailed fail(String reason) {
            return new DisbursementFailed(reason);
        }

        /** The partner acknowledged that it will not pay out. */
        public Cancelled acknowledgeCancellation(String reason) {
            return new Cancelled(reason);
        }

        @Override
        public ReferralStatus status() {
            return ReferralStatus.CONFIRMED;
        }
    }

    record Disbursed(Money amount, LocalDate on, String loanNoteNo) implements ReferralState {
        public Settled settle() {
            return new Settled(amount, on, loanNoteNo);
        }

        @Override
        public ReferralStatus status() {
            return ReferralStatus.DISBURSED;
        }
    }

    record Settled(Money amount, LocalDate on, String loanNoteNo) implements ReferralState {
        /** A repayment was reversed. */
        public Disbursed reopen() {
            return new Disbursed(amount, on, loanNoteNo);
        }

        @Override
        public ReferralStatus status() {
            return ReferralStatus.SETTLED;
        }
    }

    record Declined(String reason) implements Failed {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.DECLINED;
        }
    }

    record Expired(String reason) implements Failed {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.EXPIRED;
        }
    }

    record Cancelled(String reason) implements Failed {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.CANCELLED;
        }
    }

    record DisbursementFailed(String reason) implements Failed {
        @Override
        public ReferralStatus status() {
            return ReferralStatus.DISBURSEMENT_FAILED;
        }
    }
}
