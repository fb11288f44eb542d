package zhuqiao.matching.application;

/**
 * The life of an application. A transition is a method that exists only on the states where it is legal; {@link
 * ApplicationEntity#state()} reads the state and {@link ApplicationEntity#apply} writes the next one back.
 */
public sealed interface ApplicationState {
    ApplicationStatus status();

    /** A match can move it: it is new, it waits, or its partner dropped out. */
    sealed interface Matchable permits Rejectable, Referred, Approved, Confirmed {
        /** To the first or the next partner. */
        default Referred refer() {
            return new Referred();
        }

        default NeedsConsent needConsent() {
            return new NeedsConsent();
        }

        default Review review() {
            return new Review();
        }

        default NoFunder noFunder() {
            return new NoFunder();
        }
    }

    /** Not yet put to anyone: a rule may still forbid it for everyone. */
    sealed interface Rejectable extends Matchable permits New, NeedsConsent, Review {
        default Rejected reject() {
            return new Rejected();
        }
    }

    /** The lender may end it. After {@code CONFIRMED} the partner must first have acknowledged the cancellation. */
    sealed interface Withdrawable permits Referred, NeedsConsent, Review, Approved, Confirmed {
        default Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** Time may end it. */
    sealed interface Expirable permits NeedsConsent, Review, Approved {
        default Expired expire() {
            return new Expired();
        }
    }

    /** Being matched for the first time; never stored. */
    record New() implements Rejectable {}

    record Referred() implements ApplicationState, Matchable, Withdrawable {
        public Approved approve() {
            return new Approved();
        }

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.REFERRED;
        }
    }

    record NeedsConsent() implements ApplicationState, Rejectable, Withdrawable, Expirable {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.NEEDS_CONSENT;
        }
    }

    record Review() implements ApplicationState, Rejectable, Withdrawable, Expirable {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.REVIEW;
        }
    }

    record Approved() implements ApplicationState, Matchable, Withdrawable, Expirable {
        public Confirmed confirm() {
            return new Confirmed();
        }

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.APPROVED;
        }
    }

    /** Matchable and withdrawable only after a reported failure or an acknowledged cancellation of its referral. */
    record Confirmed() implements ApplicationState, Matchable, Withdrawable {
        public Disbursed disburse() {
            return new Disbursed();
        }

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.CONFIRMED;
        }
    }

    record Disbursed() implements ApplicationState {
        public Settled settle() {
            return new Settled();
        }

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.DISBURSED;
        }
    }

    record Settled() implements ApplicationState {
        /** A repayment was reversed. */
        public Disbursed reopen() {
            return new Disbursed();
        }

        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.SETTLED;
        }
    }

    record NoFunder() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.NO_FUNDER;
        }
    }

    record Rejected() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.REJECTED;
        }
    }

    record Withdrawn() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.WITHDRAWN;
        }
    }

    record Expired() implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.EXPIRED;
        }
    }
}
