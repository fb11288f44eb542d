package zhuqiao.matching.repayment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.matching.referral.ReferralEntity;

/** One repayment, as the partner reported it; never changed. */
@Entity
@Table(name = "repayment")
@IdClass(Repayment.Key.class)
public class Repayment {
    public record Key(UUID referralId, int sequence) implements Serializable {}

    @Id
    @Column(name = "referral_id")
    public UUID referralId;

    @Id
    @Column(name = "sequence")
    public int sequence;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "partner_id")
    public String partnerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    public RepaymentKind kind;

    @Column(name = "principal_fen")
    public Money principal;

    @Column(name = "interest_fen")
    public Money interest;

    @Column(name = "penalty_fen")
    public Money penalty;

    @Column(name = "charges_fen")
    public Money charges;

    /** The partner's part of the principal. */
    @Column(name = "partner_share_fen")
    public Money partnerShare;

    /** What of the share the ledger gave back to the quota; for a reversal, what it took back. */
    @Column(name = "restored_fen")
    public Money restored;

    @Column(name = "paid_on")
    public LocalDate paidOn;

    @Column(name = "reversal_of")
    public @Nullable Integer reversalOf;

    @Column(name = "partner_reference")
    public String partnerReference;

    @Column(name = "reported_at")
    public Instant reportedAt;

    protected Repayment() {}

    Repayment(ReferralEntity referral, RepaymentReport report, Money partnerShare, Money restored, Instant at) {
        this.referralId = referral.id;
        this.sequence = report.sequence();
        this.lenderId = referral.lenderId;
        this.partnerId = referral.partnerId;
        this.kind = report.kind();
        this.principal = report.principal();
        this.interest = report.interest();
        this.penalty = report.penalty();
        this.charges = report.charges();
        this.partnerShare = partnerShare;
        this.restored = restored;
        this.paidOn = report.paidOn();
        this.reversalOf = report.reversalOf();
        this.partnerReference = report.partnerReference();
        this.reportedAt = at;
    }

    boolean reversedBy(RepaymentReport reversal) {
        return kind != RepaymentKind.REVERSAL
                && principal.equals(reversal.principal())
                && interest.equals(reversal.interest())
                && penalty.equals(reversal.penalty())
                && charges.equals(reversal.charges());
    }
}
