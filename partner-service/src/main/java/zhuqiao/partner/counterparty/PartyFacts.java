package zhuqiao.partner.counterparty;

import java.util.Map;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.PartnerFacts;

/**
 * What is known of some counterparties, by their ids.
 *
 * @param partners each with those entries of its list and those declarations alone that concern the others
 */
public record PartyFacts(
        Map<String, Lender> lenders, Map<String, PartnerFacts> partners, Map<String, Guarantor> guarantors) {}
