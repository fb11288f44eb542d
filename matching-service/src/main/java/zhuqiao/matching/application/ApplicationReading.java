package zhuqiao.matching.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.agreement.Agreements;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralRepository;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

/** Shows applications to their lender and to staff; the session is opened by the caller. */
@ApplicationScoped
public class ApplicationReading {
    private final ApplicationRepository applications;
    private final ReferralRepository referrals;
    private final Submissions submissions;
    private final Agreements agreements;

    public ApplicationReading(
            ApplicationRepository applications,
            ReferralRepository referrals,
            Submissions submissions,
            Agreements agreements) {
        this.applications = applications;
        this.referrals = referrals;
        this.submissions = submissions;
        this.agreements = agreements;
    }

    /** @throws Problem (as a failed Uni) 404 for an unknown application and for somebody else's */
    public Uni<ApplicationEntity> visible(UUID id, Caller caller) {
        return applications.findById(id).map(application -> {
            if (application == null || !caller.sees(application.lenderId, null)) {
                throw Problem.notFound();
            }
            return application;
        });
    }

    public Uni<ObjectNode> show(UUID id, Caller caller) {
        return visible(id, caller).flatMap(this::show);
    }

    /** The answer's JSON for an application that the caller may see. */
    public Uni<ObjectNode> show(ApplicationEntity application) {
        return applications
                .consents(application.id)
                .flatMap(consents -> referrals
                        .latestOf(application.id)
                        .map(referral -> view(application, consents, referral.orElse(null))));
    }

    public Uni<Page<ObjectNode>> list(ApplicationFilter filter, PageRequest page) {
        return applications.list(filter, page).flatMap(found -> {
            List<UUID> ids = found.stream().map(each -> each.id).toList();
            return related(ids)
                    .map(related -> Page.of(
                            found,
                            page,
                            each -> each.id.toString(),
                            each -> view(
                                    each,
                                    related.consents().stream()
                                            .filter(consent -> consent.applicationId.equals(each.id))
                                            .toList(),
                                    related.referrals().stream()
                                            .filter(referral -> referral.applicationId.equals(each.id))
                                            .reduce((earlier, later) -> later)
                                            .orElse(null))));
        });
    }

    private record Related(List<ConsentEntity> consents, List<ReferralEntity> referrals) {}

    private Uni<Related> related(List<UUID> ids) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "from ConsentEntity where applicationId in ?1 order by id", ConsentEntity.class)
                        .setParameter(1, ids)
                        .getResultList()
                        .flatMap(consents -> referrals
                                .find("applicationId in ?1 order by attempt", ids)
                                .<ReferralEntity>list()
                                .map(found -> new Related(consents, found))));
    }

    private ObjectNode view(
            ApplicationEntity application, List<ConsentEntity> consents, @Nullable ReferralEntity referral) {
        String applyUrl = referral == null
                ? null
                : agreements
                        .find(referral.agreementId, referral.agreementVersion)
                        .map(each -> each.agreement().applyUrl())
                        .orElse(null);
        return ApplicationView.of(application, submissions.read(application.submission), consents, referral, applyUrl);
    }
}
