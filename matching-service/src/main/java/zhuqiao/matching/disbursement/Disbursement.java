package zhuqiao.matching.disbursement;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.Schedule;
import zhuqiao.core.value.Money;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.platform.json.Json;

/** Money paid out, as the partner reported it; never changed. */
@Entity
@Table(name = "disbursement")
public class Disbursement {
    @Id
    @Column(name = "referral_id")
    public UUID referralId;

    @Column(name = "application_id")
    public UUID applicationId;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "partner_id")
    public String partnerId;

    @Column(name = "loan_note_no")
    public String loanNoteNo;

    @Column(name = "amount_fen")
    public Money amount;

    @Column(name = "disbursed_on")
    public LocalDate disbursedOn;

    @Column(name = "registry_ref")
    public @Nullable String registryRef;

    /** Ours, as JSON. */
    @Column(name = "schedule")
    public String schedule;

    /** The partner's, as JSON, when it sent one. */
    @Column(name = "reported_schedule")
    public @Nullable String reportedSchedule;

    @Column(name = "partner_reference")
    public String partnerReference;

    @Column(name = "reported_at")
    public Instant reportedAt;

    protected Disbursement() {}

    Disbursement(ReferralEntity referral, DisbursementReport report, Schedule ours, Instant at) {
        this.referralId = referral.id;
        this.applicationId = referral.applicationId;
        this.lenderId = referral.lenderId;
        this.partnerId = referral.partnerId;
        this.loanNoteNo = requireNonNull(report.loanNoteNo());
        this.amount = requireNonNull(report.amount());
        this.disbursedOn = requireNonNull(report.disbursedOn());
        this.registryRef = report.registryRef();
        this.schedule = Json.write(ours);
        this.reportedSchedule = report.schedule() == null ? null : Json.write(report.schedule());
        this.partnerReference = report.partnerReference();
        this.reportedAt = at;
    }
}
