package zhuqiao.partner.counterparty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.platform.outbox.Outbox;
import zhuqiao.platform.outbox.Topics;

/** Publishes all that is known of a counterparty, within the transaction that changed it. */
@ApplicationScoped
class FactsPublisher {
    private final PolicyRepository policies;
    private final WhitelistRepository whitelist;
    private final HeadroomRepository headroom;
    private final Outbox outbox;

    FactsPublisher(
            PolicyRepository policies, WhitelistRepository whitelist, HeadroomRepository headroom, Outbox outbox) {
        this.policies = policies;
        this.whitelist = whitelist;
        this.headroom = headroom;
        this.outbox = outbox;
    }

    /** Publishes, and has the counterparty's agreements weighed again. */
    Uni<Void> publish(Counterparty counterparty) {
        Register register = counterparty.kind();
        return facts(counterparty)
                .flatMap(facts -> outbox.publish(
                        Topics.COUNTERPARTIES, register.key(counterparty.id()), register.eventType(), facts))
                .flatMap(published -> Reviews.require(counterparty.id(), BusinessDay.of(Instant.now())));
    }

    Uni<? extends Object> facts(Counterparty counterparty) {
        return switch (counterparty.kind()) {
            case LENDER -> lender(counterparty);
            case PARTNER -> partner(counterparty);
            case GUARANTOR -> Uni.createFrom().item(guarantor(counterparty));
        };
    }

    Uni<LenderFacts> lender(Counterparty counterparty) {
        return policies.current(counterparty.id())
                .map(policy -> new LenderFacts(counterparty.as(Lender.class), policy.policy(), policy.version()));
    }

    Uni<PartnerFacts> partner(Counterparty counterparty) {
        return whitelist
                .of(counterparty.id())
                .flatMap(entries -> headroom.of(counterparty.id())
                        .map(declared -> new PartnerFacts(
                                counterparty.as(Partner.class),
                                entries.stream().map(WhitelistRow::entry).toList(),
                                declared.stream().map(HeadroomRow::headroom).toList())));
    }

    static GuarantorFacts guarantor(Counterparty counterparty) {
        return new GuarantorFacts(counterparty.as(Guarantor.class));
    }
}
