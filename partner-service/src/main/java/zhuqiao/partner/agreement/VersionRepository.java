package zhuqiao.partner.agreement;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.partner.counterparty.Reviews.Review;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.paging.PageRequest;

@ApplicationScoped
public class VersionRepository implements PanacheRepositoryBase<VersionRow, VersionRow.Key> {
    private static final List<AgreementStatus> RUNNING = List.of(AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED);

    /** With a partner's id the name of the lock under which its numbers are compared: a file of them takes one lock. */
    public static final String NUMBERS_OF = "agreement-no:";

    Uni<List<VersionRow>> of(String agreementId) {
        return list("agreementId = ?1 order by number", agreementId);
    }

    /**
     * Reads one page, newest agreement first, of each the version that reads show; with a status, of each the newest
     * version in that status.
     */
    Uni<List<VersionRow>> page(Search search, PageRequest request) {
        return getSession().call(session -> names(session, search)).flatMap(session -> {
            var query = session.createSelectionQuery(search.hql(), VersionRow.class);
            search.parameters().forEach(query::setParameter);
            return query.setParameter("below", request.below())
                    .setMaxResults(request.limit() + 1)
                    .getResultList();
        });
    }

    /**
     * Versions that count today and are active, of the party under review, beyond the agreement already reached. Not as
     * rows of the session: what is read before the lock must not be written after it.
     */
    Uni<List<StandingReview.InForce>> inForce(Review review, int limit) {
        String party = switch (review.side()) {
            case LENDER -> "v.lenderId";
            case PARTNER -> "v.partnerId";
            case GUARANTOR -> "v.guarantorId";
        };
        return getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select v.agreementId, v.content from VersionRow v where v.head and "
                                        + party + " = :party and v.status = :active and v.agreementId > :reached"
                                        + " order by v.agreementId",
                                Object[].class)
                        .setParameter("party", review.counterpartyId())
                        .setParameter("active", AgreementStatus.ACTIVE)
                        .setParameter("reached", review.reached())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new StandingReview.InForce(
                                (String) row[0], Json.read((String) row[1], Agreement.class)))
                        .toList());
    }

    /** A running version of another agreement of the partner that has the same number for some of the same days. */
    Uni<@Nullable VersionRow> overlapping(VersionRow version) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select pg_advisory_xact_lock(hashtextextended(?1, 0)) is not null", Boolean.class)
                        .setParameter(1, NUMBERS_OF + version.partnerId())
                        .getSingleResult())
                .flatMap(locked -> find(
                                "partnerId = ?1 and agreementNo = ?2 and agreementId <> ?3 and status in ?4"
                                        + " and validFrom < ?5 and validTo > ?6",
                                version.partnerId(),
                                version.agreementNo(),
                                version.agreementId(),
                                RUNNING,
                                version.validTo(),
                                version.validFrom())
                        .firstResult());
    }

    private static Uni<Void> names(Mutiny.Session session, Search search) {
        String text = search.text();
        return text == null
                ? Uni.createFrom().voidItem()
                : session.createSelectionQuery(
                                "select id from Counterparty where lower(name) like :text escape '!'", String.class)
                        .setParameter("text", text)
                        .setMaxResults(Search.FEW + 1)
                        .getResultList()
                        .invoke(search::named)
                        .replaceWithVoid();
    }
}
