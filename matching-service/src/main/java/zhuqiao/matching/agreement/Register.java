package zhuqiao.matching.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.matching.Market;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.core.value.Uscc;
import zhuqiao.platform.outbox.Event;
import zhuqiao.platform.outbox.Topics;

/** The latest message of every key of the two compacted topics. Used by the projection's thread alone. */
final class Register {
    private static final Logger LOG = Logger.getLogger(Register.class);
    private final Map<String, LenderFacts> lenders = new HashMap<>();
    private final Map<String, PartnerFacts> partners = new HashMap<>();
    private final Map<String, GuarantorFacts> guarantors = new HashMap<>();
    private final Map<String, AgreementVersion> agreements = new HashMap<>();

    /**
     * Takes a message. One that cannot be read is reported and must not stop all others; what was known under its key is
     * forgotten, for it may have been a suspension.
     */
    void take(String topic, String key, String value) {
        try {
            Event event = Event.read(value);
            if (topic.equals(Topics.AGREEMENTS)) {
                agreements.merge(key, event.data(AgreementVersion.class), Register::later);
            } else {
                counterparty(key, event);
            }
        } catch (JsonProcessingException | InvalidValueException unreadable) {
            LOG.errorf("message left out topic=%s key=%s: %s", topic, key, unreadable.getMessage());
            List.of(lenders, partners, guarantors, agreements).forEach(known -> known.remove(key));
        }
    }

    /** A history only grows: a shorter one was sent before, by a relay that lost its turn meanwhile. */
    private static AgreementVersion later(AgreementVersion known, AgreementVersion sent) {
        return sent.history().size() < known.history().size() ? known : sent;
    }

    Market market(Uscc platform) {
        return Market.of(platform, lenders.values(), partners.values(), guarantors.values(), agreements.values());
    }

    Iterable<AgreementVersion> agreements() {
        return agreements.values();
    }

    private void counterparty(String key, Event event) throws JsonProcessingException {
        switch (key.substring(0, Math.max(0, key.indexOf(':')))) {
            case "lender" -> lenders.put(key, event.data(LenderFacts.class));
            case "partner" -> partners.put(key, event.data(PartnerFacts.class));
            case "guarantor" -> guarantors.put(key, event.data(GuarantorFacts.class));
            default -> LOG.errorf("message left out topic=%s key=%s: unknown kind", Topics.COUNTERPARTIES, key);
        }
    }
}
