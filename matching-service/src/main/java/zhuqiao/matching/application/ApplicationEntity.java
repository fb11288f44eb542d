package zhuqiao.matching.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;

/** A stored application; {@code submission} holds what the lender sent, encrypted. */
@Entity
@Table(name = "application")
public class ApplicationEntity {
    @Id
    public UUID id;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "lender_application_no")
    public String lenderApplicationNo;

    @Column(name = "content_digest")
    public byte[] contentDigest;

    @Column(name = "submission")
    public byte[] submission;

    @Column(name = "borrower_index")
    public byte[] borrowerIndex;

    @Enumerated(EnumType.STRING)
    @Column(name = "borrower_type")
    public BorrowerType borrowerType;

    @Enumerated(EnumType.STRING)
    @Column(name = "scenario")
    public Scenario scenario;

    @Column(name = "amount_fen")
    public Money amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    public ApplicationStatus status;

    /** JSON {@code [{partnerId, kinds}]} while {@code NEEDS_CONSENT}. */
    @Column(name = "consents_needed")
    public @Nullable String consentsNeeded;

    @Column(name = "waived_rules")
    public String[] waivedRules;

    @Column(name = "expires_at")
    public @Nullable Instant expiresAt;

    /** From when the next partner is to be sought; set in the transaction that asks for it, cleared by the next change of state. */
    @Column(name = "rematch_at")
    public @Nullable Instant rematchAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    @Column(name = "version")
    public int version;

    public ApplicationState state() {
        return switch (status) {
            case REFERRED -> new ApplicationState.Referred();
            case NEEDS_CONSENT -> new ApplicationState.NeedsConsent();
            case NO_FUNDER -> new ApplicationState.NoFunder();
            case REJECTED -> new ApplicationState.Rejected();
            case REVIEW -> new ApplicationState.Review();
            case APPROVED -> new ApplicationState.Approved();
            case CONFIRMED -> new ApplicationState.Confirmed();
            case DISBURSED -> new ApplicationState.Disbursed();
            case SETTLED -> new ApplicationState.Settled();
            case WITHDRAWN -> new ApplicationState.Withdrawn();
            case EXPIRED -> new ApplicationState.Expired();
        };
    }

    /** Whatever a match was due for, this change has answered it. */
    public void apply(ApplicationState next, Instant at) {
        status = next.status();
        updatedAt = at;
        rematchAt = null;
        if (status != ApplicationStatus.NEEDS_CONSENT) {
            consentsNeeded = null;
        }
        if (status != ApplicationStatus.NEEDS_CONSENT && status != ApplicationStatus.REVIEW) {
            expiresAt = null;
        }
    }
}
