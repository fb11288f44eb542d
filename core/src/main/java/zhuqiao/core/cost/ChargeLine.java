package zhuqiao.core.cost;

import zhuqiao.core.terms.Charge;
import zhuqiao.core.value.Money;

/**
 * One amount that the borrower pays beside principal and interest.
 *
 * @param collector id of the guarantor or partner that collects it
 */
public record ChargeLine(Charge.Kind kind, String collector, Money amount) {}
