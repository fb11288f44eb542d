package zhuqiao.matching.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhuqiao.core.request.Consent;
import zhuqiao.matching.application.ApplicationRepository;
import zhuqiao.matching.application.ConsentEntity;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Which consent, if any, covers a partner now. */
@ApplicationScoped
public class LiveConsents {
    private final ApplicationRepository applications;

    public LiveConsents(ApplicationRepository applications) {
        this.applications = applications;
    }

    /** Id of a live consent to pass sensitive data on to the referral's partner. */
    public Uni<Optional<UUID>> sensitiveData(ReferralEntity referral, Instant now) {
        return applications
                .consents(referral.applicationId)
                .map(consents -> covering(consents, Consent.Kind.SENSITIVE_DATA, referral.partnerId, now));
    }

    public static Optional<UUID> covering(
            List<ConsentEntity> consents, Consent.Kind kind, String partnerId, Instant now) {
        return consents.stream()
                .filter(consent -> consent.kind == kind && consent.recipient.equals(partnerId) && consent.liveAt(now))
                .map(consent -> consent.id)
                .findFirst();
    }

    /** 422 that names what the borrower has to agree to first. */
    public static Problem needed(String partnerId, Consent.Kind kind) {
        return Problem.refused("consent-needed", Text.of("缺少借款人的单独同意", "The borrower's separate consent is missing"))
                .with("consentsNeeded", List.of(Map.of("partnerId", partnerId, "kinds", List.of(kind.name()))));
    }
}
