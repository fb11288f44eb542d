package zhuqiao.partner.agreement;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.problem.Problem;

@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<AgreementRow, String> {
    private static final String DUE = """
            select a.* from agreement a
            where a.id = (
              select v.agreement_id from agreement_version v
              join agreement o on o.id = v.agreement_id
              where v.status in ('ACTIVE', 'SUSPENDED')
                and (v.valid_to <= ?1
                     or exists (select 1 from agreement_version n
                                where n.agreement_id = v.agreement_id and n.number > v.number
                                  and n.status in ('ACTIVE', 'SUSPENDED') and n.valid_from <= ?1))
              limit 1
              for update of o skip locked)
            """;
    private final VersionRepository versions;

    AgreementRepository(VersionRepository versions) {
        this.versions = versions;
    }

    /** The agreement and its versions, locked until the transaction ends; 404 when there is none. */
    Uni<Dossier> locked(String id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .flatMap(this::dossier);
    }

    /**
     * As {@link #locked}, for those who hold a review: who decides on an agreement holds it and asks for its parties'
     * facts, who changes those holds them and asks for the review.
     *
     * @throws BusyAgreement (as a failed Uni) where somebody else holds it
     */
    Uni<Dossier> lockedUnlessBusy(String id) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select * from agreement where id = ?1 for update skip locked", AgreementRow.class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new BusyAgreement(id))
                .flatMap(this::dossier);
    }

    Uni<Dossier> get(String id) {
        return findById(id).onItem().ifNull().failWith(Problem::notFound).flatMap(this::dossier);
    }

    /** One agreement, locked, of which a version ended or gave way by {@code today}; null when none is left. */
    Uni<@Nullable Dossier> due(LocalDate today) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(DUE, AgreementRow.class)
                        .setParameter(1, today)
                        .getSingleResultOrNull())
                .flatMap(row -> row == null ? Uni.createFrom().nullItem() : dossier(row));
    }

    private Uni<Dossier> dossier(AgreementRow agreement) {
        return versions.of(agreement.id()).map(rows -> new Dossier(agreement, rows));
    }
}
