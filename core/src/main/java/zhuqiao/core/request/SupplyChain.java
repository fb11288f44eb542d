package zhuqiao.core.request;

import java.util.List;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;
import zhuqiao.core.value.Uscc;

/** The trade behind a supply-chain loan: who owes the receivables that repay it. */
public record SupplyChain(Uscc coreEnterprise, List<Receivable> receivables) {
    public SupplyChain {
        Require.present(coreEnterprise, "coreEnterprise");
        receivables = Require.orEmpty(receivables);
    }

    public Money receivablesTotal() {
        return receivables.stream().map(Receivable::amount).reduce(Money.ZERO, Money::plus);
    }
}
