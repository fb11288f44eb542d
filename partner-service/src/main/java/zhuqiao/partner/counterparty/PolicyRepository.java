package zhuqiao.partner.counterparty;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.platform.identity.Caller;

@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PolicyRow, PolicyRow.Key> {

    /** The default policy, version 1, given at registration. */
    Uni<Void> start(String lenderId, Caller caller, Instant at) {
        return persist(new PolicyRow(lenderId, 1, LenderPolicy.DEFAULT, caller.subject(), at))
                .replaceWithVoid();
    }

    Uni<PolicyRow> current(String lenderId) {
        return find("lenderId = ?1 order by version desc", lenderId).firstResult();
    }
}
