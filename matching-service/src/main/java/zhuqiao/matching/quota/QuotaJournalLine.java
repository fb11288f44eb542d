package zhuqiao.matching.quota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import zhuqiao.core.value.Money;

/** One movement of quota, never changed. */
@Entity
@Table(name = "quota_journal")
public class QuotaJournalLine {
    @Id
    public UUID id;

    @Column(name = "at")
    public Instant at;

    @Column(name = "agreement_id")
    public String agreementId;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "partner_id")
    public String partnerId;

    @Column(name = "referral_id")
    public UUID referralId;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry")
    public JournalEntry entry;

    /** The partner's share moved, always positive. */
    @Column(name = "amount_fen")
    public Money amount;

    /** Day of the reservation, which names the buckets. */
    @Column(name = "business_day")
    public LocalDate businessDay;
}
