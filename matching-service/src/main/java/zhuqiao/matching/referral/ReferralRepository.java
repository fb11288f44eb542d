package zhuqiao.matching.referral;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.application.ApplicationRepository;
import zhuqiao.platform.paging.PageRequest;

/** Stored referrals. */
@ApplicationScoped
public class ReferralRepository implements PanacheRepositoryBase<ReferralEntity, UUID> {
    private final ApplicationRepository applications;

    public ReferralRepository(ApplicationRepository applications) {
        this.applications = applications;
    }

    /** Locks the application, then its referral; empty when there is no such referral. */
    public Uni<Optional<ReferralCase>> lockCase(UUID referralId) {
        return find("select applicationId from ReferralEntity where id = ?1", referralId)
                .project(UUID.class)
                .firstResult()
                .flatMap(applicationId -> applicationId == null
                        ? Uni.createFrom().item(Optional.empty())
                        : lock(applicationId, referralId));
    }

    /** Locks the application, then its live referral; empty when it has none. */
    public Uni<Optional<ReferralCase>> lockLiveCase(UUID applicationId) {
        return applications
                .lock(applicationId)
                .flatMap(application -> find("applicationId = ?1 and status in ?2", applicationId, ReferralStatus.LIVE)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .<ReferralEntity>firstResult()
                        .map(referral -> application == null || referral == null
                                ? Optional.empty()
                                : Optional.of(new ReferralCase(application, referral))));
    }

    /** The referral that its lender is shown: the live one, else the last. */
    public Uni<Optional<ReferralEntity>> latestOf(UUID applicationId) {
        return find("applicationId = ?1 order by attempt desc", applicationId)
                .<ReferralEntity>firstResult()
                .map(Optional::ofNullable);
    }

    /**
     * Up to one row more than the page, newest first.
     *
     * @param partnerId null: of all partners
     * @param status null: in any
     */
    public Uni<List<ReferralEntity>> page(
            @Nullable String partnerId, @Nullable ReferralStatus status, PageRequest page) {
        StringBuilder query = new StringBuilder("id < :below");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("below", page.belowId());
        if (partnerId != null) {
            query.append(" and partnerId = :partner");
            parameters.put("partner", partnerId);
        }
        if (status != null) {
            query.append(" and status = :status");
            parameters.put("status", status);
        }
        return find(query.append(" order by id desc").toString(), parameters)
                .range(0, page.limit())
                .list();
    }

    private Uni<Optional<ReferralCase>> lock(UUID applicationId, UUID referralId) {
        return applications
                .lock(applicationId)
                .flatMap(application -> findById(referralId, LockModeType.PESSIMISTIC_WRITE)
                        .map(referral -> Optional.of(new ReferralCase(
                                Objects.requireNonNull(application), Objects.requireNonNull(referral)))));
    }
}
