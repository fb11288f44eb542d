package zhuqiao.sandbox.partner;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import zhuqiao.core.value.Money;

/** What the sandbox's banks have themselves written down: decisions, money paid out, and calls that went wrong. */
public final class BankLedger {
    private final Map<Outcome, Integer> decisions = new ConcurrentHashMap<>();
    private final Map<String, Payment> payments = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    /** What a bank's answer came to. */
    public enum Outcome {
        APPROVED,
        DECLINED,
        /** The platform had closed the referral before the answer came. */
        TOO_LATE
    }

    /**
     * Money that a bank paid out and the platform acknowledged.
     *
     * @param principal the whole loan
     * @param share the bank's own part of it
     */
    public record Payment(String referralId, String agreementId, String loanNoteNo, Money principal, Money share) {}

    void decided(Outcome outcome) {
        decisions.merge(outcome, 1, Integer::sum);
    }

    void paid(Payment payment) {
        payments.put(payment.referralId(), payment);
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    public int decisions(Outcome outcome) {
        return decisions.getOrDefault(outcome, 0);
    }

    public List<Payment> payments() {
        return List.copyOf(payments.values());
    }

    /** Answers of the platform that a bank did not expect, oldest first. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }
}
