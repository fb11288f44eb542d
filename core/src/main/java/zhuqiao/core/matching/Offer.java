package zhuqiao.core.matching;

import zhuqiao.core.terms.Routing;
import zhuqiao.core.value.Rate;

/**
 * What ranking looks at of an eligible agreement.
 *
 * @param allInApr as printed
 */
public record Offer(String agreementId, String partnerId, Rate allInApr, Routing routing) {}
