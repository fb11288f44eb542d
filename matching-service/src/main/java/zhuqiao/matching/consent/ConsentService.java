package zhuqiao.matching.consent;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.Consent;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationStatus;
import zhuqiao.matching.application.ConsentEntity;
import zhuqiao.matching.referral.CancelReason;
import zhuqiao.matching.referral.ReferralCase;
import zhuqiao.matching.referral.ReferralChanges;
import zhuqiao.matching.referral.ReferralRepository;
import zhuqiao.matching.referral.ReferralState;
import zhuqiao.matching.request.ConsentForm;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.Trail;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Adds and revokes consents; in the action's transaction with the application locked. */
@ApplicationScoped
public class ConsentService {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private final ReferralRepository referrals;
    private final ReferralChanges referralChanges;
    private final Trail trail;

    public ConsentService(ReferralRepository referrals, ReferralChanges referralChanges, Trail trail) {
        this.referrals = referrals;
        this.referralChanges = referralChanges;
        this.trail = trail;
    }

    /** Stores the consents; an application that waited for some is matched again. */
    Uni<Integer> add(ApplicationEntity application, List<ConsentForm> forms, Cause cause) {
        Object[] rows =
                forms.stream().map(form -> row(application, form, cause)).toArray();
        if (application.status == ApplicationStatus.NEEDS_CONSENT) {
            application.rematchAt = cause.at();
        }
        application.updatedAt = cause.at();
        List<Map<String, String>> given = forms.stream()
                .map(form -> Map.of("kind", form.kind().name(), "recipient", form.recipient()))
                .toList();
        return Panache.getSession()
                .flatMap(session -> session.persistAll(rows))
                .flatMap(stored ->
                        trail.note(application.id, application.lenderId, null, cause, Map.of("consents", given)))
                .replaceWith(CREATED);
    }

    /**
     * Stops further sharing. A partner that has not been confirmed loses the referral when it may no longer see a
     * natural person; after that the loan is the partner's own.
     */
    Uni<Integer> revoke(ApplicationEntity application, UUID consentId, Cause cause) {
        return Panache.getSession()
                .flatMap(session -> session.find(ConsentEntity.class, consentId))
                .map(found -> ofApplication(found, application))
                .flatMap(consent -> consent.revokedAt != null
                        ? Uni.createFrom().item(OK)
                        : revoke(application, consent, cause).replaceWith(OK));
    }

    private Uni<Void> revoke(ApplicationEntity application, ConsentEntity consent, Cause cause) {
        consent.revokedAt = cause.at();
        application.updatedAt = cause.at();
        Map<String, Object> detail =
                Map.of("consentId", consent.id, "kind", consent.kind, "recipient", consent.recipient);
        return trail.note(application.id, application.lenderId, null, cause, detail)
                .flatMap(noted -> referrals.lockLiveCase(application.id))
                .flatMap(live -> takeBack(application, consent, live, cause));
    }

    private Uni<Void> takeBack(
            ApplicationEntity application, ConsentEntity consent, Optional<ReferralCase> live, Cause cause) {
        boolean concerns = live.isPresent()
                && consent.recipient.equals(live.get().referral().partnerId)
                && application.borrowerType != BorrowerType.COMPANY
                && consent.kind != Consent.Kind.SENSITIVE_DATA;
        if (!concerns || !(live.get().referral().state() instanceof ReferralState.Cancellable open)) {
            return Uni.createFrom().voidItem();
        }
        return referralChanges
                .end(live.get(), open.cancel(CancelReason.CONSENT_REVOKED), cause)
                .invoke(ended -> referralChanges.tryNext(live.get(), cause));
    }

    private static ConsentEntity ofApplication(@Nullable ConsentEntity found, ApplicationEntity application) {
        if (found == null || !found.applicationId.equals(application.id)) {
            throw Problem.notFound();
        }
        return found;
    }

    private static ConsentEntity row(ApplicationEntity application, ConsentForm form, Cause cause) {
        if (form.validTo() != null && !form.validTo().isAfter(cause.at())) {
            throw Problem.invalid("/validTo", "past", Text.of("已过期", "is over already"));
        }
        ConsentEntity row = new ConsentEntity();
        row.id = Ids.next();
        row.applicationId = application.id;
        row.lenderId = application.lenderId;
        row.kind = form.kind();
        row.recipient = form.recipient();
        row.grantedAt = form.grantedAt();
        row.validTo = form.validTo();
        row.evidence = form.evidence();
        row.createdAt = cause.at();
        return row;
    }
}
