package zhuqiao.matching.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.Consent;
import zhuqiao.matching.agreement.Agreements;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationRepository;
import zhuqiao.matching.application.ConsentEntity;
import zhuqiao.matching.application.Submissions;
import zhuqiao.matching.consent.LiveConsents;
import zhuqiao.matching.provision.Provision;
import zhuqiao.matching.trail.DatabaseClock;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

/** Shows referrals to their partner, who may see the applicant, and to staff, who may not. */
@ApplicationScoped
public class ReferralReading {
    private final ReferralRepository referrals;
    private final ApplicationRepository applications;
    private final Submissions submissions;
    private final Agreements agreements;
    private final PaymentDetails payments;
    private final IdHash idHash;
    private final DatabaseClock clock;

    public ReferralReading(
            ReferralRepository referrals,
            ApplicationRepository applications,
            Submissions submissions,
            Agreements agreements,
            PaymentDetails payments,
            IdHash idHash,
            DatabaseClock clock) {
        this.referrals = referrals;
        this.applications = applications;
        this.submissions = submissions;
        this.agreements = agreements;
        this.payments = payments;
        this.idHash = idHash;
        this.clock = clock;
    }

    /** Lists tell nothing of applicants. */
    public Uni<Page<ReferralView>> list(@Nullable ReferralStatus status, Caller caller, PageRequest page) {
        String partnerId = caller.isStaff() ? null : caller.partner();
        return Panache.withSession(() -> referrals.page(partnerId, status, page))
                .map(rows -> Page.of(rows, page, row -> row.id.toString(), ReferralView::of));
    }

    /** What the caller may see now; what a partner sees of the applicant is recorded in the same transaction. */
    public Uni<ObjectNode> read(UUID id, Caller caller) {
        return Panache.withTransaction(() -> referrals
                        .findById(id)
                        .map(found -> owned(found, caller))
                        .flatMap(referral -> applications
                                .findById(referral.applicationId)
                                .map(Objects::requireNonNull)
                                .flatMap(application -> show(referral, application, caller))))
                .memoize()
                .indefinitely();
    }

    private Uni<ObjectNode> show(ReferralEntity referral, ApplicationEntity application, Caller caller) {
        ObjectNode submission = submissions.open(application);
        ObjectNode answer = terms(referral, submission);
        if (caller.isStaff()) {
            answer.put("applicationId", referral.applicationId.toString());
            answer.setAll(Applicant.masked(submission).members());
            return Uni.createFrom().item(answer);
        }
        return clock.now()
                .flatMap(now -> applications
                        .consents(referral.applicationId)
                        .flatMap(consents -> disclose(answer, referral, application, submission, consents, now)));
    }

    private Uni<ObjectNode> disclose(
            ObjectNode answer,
            ReferralEntity referral,
            ApplicationEntity application,
            ObjectNode submission,
            List<ConsentEntity> consents,
            Instant now) {
        Disclosure disclosure = Disclosure.of(
                referral.status,
                application.borrowerType,
                agreements
                        .version(referral.agreementId, referral.agreementVersion)
                        .agreement()
                        .dataChannel(),
                LiveConsents.covering(consents, Consent.Kind.DATA_SHARING, referral.partnerId, now));
        Applicant applicant = Applicant.of(submission, disclosure, number -> idHash.of(number, referral.partnerId));
        answer.setAll(applicant.members());
        List<Provision> provisions = new ArrayList<>();
        if (!applicant.given().isEmpty()) {
            provisions.add(new Provision(referral, disclosure.consent(), applicant.given(), now));
        }
        Optional<UUID> sensitive =
                LiveConsents.covering(consents, Consent.Kind.SENSITIVE_DATA, referral.partnerId, now);
        if (Disclosure.ofPayment(referral.status, application.borrowerType, sensitive)) {
            List<String> given = payments.addTo(answer, referral);
            provisions.add(new Provision(referral, sensitive.orElse(null), given, now));
        }
        return Panache.getSession()
                .flatMap(session -> session.persistAll(provisions.toArray()))
                .replaceWith(answer);
    }

    /** The referral with what it is priced by: grade and charges are terms of the agreement. */
    private ObjectNode terms(ReferralEntity referral, ObjectNode submission) {
        ObjectNode answer = ReferralView.json(referral);
        answer.set("riskGrade", submission.get("riskGrade"));
        if (referral.confirmedAt != null) {
            answer.putPOJO("shares", shares(referral));
        }
        return answer;
    }

    private SharesView shares(ReferralEntity referral) {
        return SharesView.of(
                agreements
                        .version(referral.agreementId, referral.agreementVersion)
                        .agreement()
                        .shares(),
                referral.offer().amount());
    }

    private static ReferralEntity owned(@Nullable ReferralEntity found, Caller caller) {
        if (found == null || !(caller.isStaff() || caller.partner().equals(found.partnerId))) {
            throw Problem.notFound();
        }
        return found;
    }
}
