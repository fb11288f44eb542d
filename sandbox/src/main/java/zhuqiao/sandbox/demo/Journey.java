package zhuqiao.sandbox.demo;

import java.util.Optional;
import java.util.Set;
import zhuqiao.sandbox.loans.Loan;
import zhuqiao.sandbox.market.Seat;
import zhuqiao.sandbox.partner.Steering;

/** One application as its lender sees it, from the first answer to where it comes to rest. Safe for concurrent use. */
final class Journey {
    private static final Set<String> RESTING =
            Set.of("DISBURSED", "SETTLED", "REJECTED", "NO_FUNDER", "NEEDS_CONSENT", "REVIEW", "EXPIRED", "WITHDRAWN");

    private final Loan loan;
    private final Seat lender;
    private Optional<String> id = Optional.empty();
    private String status = "";
    private boolean heard;
    private boolean referred;
    private boolean approved;
    private Optional<String> fault = Optional.empty();

    Journey(Loan loan, Seat lender) {
        this.loan = loan;
        this.lender = lender;
    }

    Loan loan() {
        return loan;
    }

    Seat lender() {
        return lender;
    }

    /** The answer to the submission; a webhook that overtook it knows better. */
    synchronized void answered(String applicationId, String firstStatus) {
        id = Optional.of(applicationId);
        if (!heard) {
            move(firstStatus);
        }
    }

    /** A webhook, or a look at the application. */
    synchronized void heard(String applicationId, String newStatus) {
        id = Optional.of(applicationId);
        heard = true;
        move(newStatus);
    }

    /** The lender could not go on with it; the reason is kept for the result. */
    synchronized void failed(String reason) {
        fault = Optional.of(reason);
    }

    private void move(String newStatus) {
        status = newStatus;
        referred |= newStatus.equals("REFERRED");
        approved |= newStatus.equals("APPROVED");
    }

    synchronized Optional<String> id() {
        return id;
    }

    synchronized String status() {
        return status;
    }

    synchronized Optional<String> fault() {
        return fault;
    }

    synchronized boolean wasReferred() {
        return referred || approved || status.equals("DISBURSED");
    }

    synchronized boolean wasApproved() {
        return approved || status.equals("DISBURSED");
    }

    /** Nothing more will happen by itself: also where the bank was steered never to report the disbursement. */
    synchronized boolean atRest() {
        boolean waitsForever = status.equals("CONFIRMED") && Steering.of(loan.amount()) == Steering.NEVER_DISBURSE;
        return fault.isPresent() || waitsForever || RESTING.contains(status);
    }
}
