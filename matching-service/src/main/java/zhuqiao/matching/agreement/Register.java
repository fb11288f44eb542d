package zhuqiao.matching.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.matching.Market;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Uscc;

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
    void take(Message message) {
        String key = message.key();
        switch (message.facts()) {
            case AgreementVersion version -> agreements.merge(key, version, Register::later);
            case LenderFacts facts -> lenders.put(key, facts);
            case PartnerFacts facts -> partners.put(key, facts);
            case GuarantorFacts facts -> guarantors.put(key, facts);
            case null, default -> {
                LOG.errorf("message left out topic=%s key=%s: %s", message.topic(), key, message.fault());
                List.of(lenders, partners, guarantors, agreements).forEach(known -> known.remove(key));
            }
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
}
