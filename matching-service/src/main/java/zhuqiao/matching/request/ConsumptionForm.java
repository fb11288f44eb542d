package zhuqiao.matching.request;

import zhuqiao.core.request.Consumption;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/** The purchase behind a consumption loan. */
public record ConsumptionForm(CompanyForm merchant, String orderNo, Money orderAmount, String goods) {
    public ConsumptionForm {
        Require.present(merchant, "merchant");
        Require.text(orderNo, "orderNo", 64);
        Require.present(orderAmount, "orderAmount");
        Require.that(orderAmount.isPositive(), "positive", "orderAmount", "须大于零", "must be greater than zero");
        Require.text(goods, "goods", 200);
    }

    Consumption facts() {
        return new Consumption(merchant.uscc(), orderAmount);
    }
}
