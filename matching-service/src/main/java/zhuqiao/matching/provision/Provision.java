package zhuqiao.matching.provision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.platform.id.Ids;

/** One read of an applicant's data by a partner, never changed. */
@Entity
@Table(name = "provision")
public class Provision {
    @Id
    public UUID id;

    @Column(name = "at")
    public Instant at;

    @Column(name = "application_id")
    public UUID applicationId;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "referral_id")
    public UUID referralId;

    /** The partner. */
    @Column(name = "recipient")
    public String recipient;

    /** Null when only a company's own data was read, which needs no consent. */
    @Column(name = "consent_id")
    public @Nullable UUID consentId;

    /** Names of what was given, such as {@code legalRepresentative.idNumber}; never values. */
    @Column(name = "fields")
    public String[] fields;

    protected Provision() {}

    public Provision(ReferralEntity referral, @Nullable UUID consentId, Collection<String> fields, Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.applicationId = referral.applicationId;
        this.lenderId = referral.lenderId;
        this.referralId = referral.id;
        this.recipient = referral.partnerId;
        this.consentId = consentId;
        this.fields = fields.toArray(String[]::new);
    }
}
