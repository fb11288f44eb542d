package zhuqiao.partner.counterparty;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.audit.Change;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Precondition;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.problem.Problem;

/** Routing policies: every version stays, for decisions name the one they were made under. */
@ApplicationScoped
class PolicyService {
    private final CounterpartyRepository counterparties;
    private final PolicyRepository policies;
    private final FactsPublisher facts;
    private final AuditTrail audit;

    PolicyService(
            CounterpartyRepository counterparties, PolicyRepository policies, FactsPublisher facts, AuditTrail audit) {
        this.counterparties = counterparties;
        this.policies = policies;
        this.facts = facts;
        this.audit = audit;
    }

    @WithSession
    Uni<PolicyRow> get(String lenderId, Caller caller) {
        return Register.LENDER.shows(caller, lenderId)
                ? counterparties.get(Register.LENDER, lenderId).flatMap(lender -> policies.current(lenderId))
                : Uni.createFrom().failure(Problem.notFound());
    }

    @WithTransaction
    Uni<PolicyRow> set(String lenderId, Reasoned<LenderPolicy> policy, @Nullable String ifMatch, Caller caller) {
        if (!Register.LENDER.opensTo(caller, lenderId)) {
            return Uni.createFrom().failure(Problem.notFound());
        }
        Instant now = Instant.now();
        return counterparties
                .locked(Register.LENDER, lenderId)
                .flatMap(lender -> policies.current(lenderId)
                        .invoke(current -> Precondition.check(ifMatch, current.version()))
                        .flatMap(current -> {
                            PolicyRow next = new PolicyRow(
                                    lenderId, current.version() + 1, policy.content(), caller.subject(), now);
                            return policies.persistAndFlush(next)
                                    .call(saved -> facts.publish(lender))
                                    .call(saved -> audit.record(
                                            Register.LENDER.subject(lenderId),
                                            new Change(
                                                    "policy-set",
                                                    Actor.of(caller),
                                                    policy.reason(),
                                                    current.content(),
                                                    next.content()),
                                            now));
                        }));
    }
}
