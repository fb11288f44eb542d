package zhuqiao.matching.request;

import java.util.List;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.value.Require;

/** The trade behind a supply-chain loan. */
public record SupplyChainForm(CompanyForm coreEnterprise, List<ReceivableForm> receivables) {
    private static final int MOST_RECEIVABLES = 100;

    public SupplyChainForm {
        Require.present(coreEnterprise, "coreEnterprise");
        receivables = Require.notEmpty(receivables, "receivables");
        Require.that(
                receivables.size() <= MOST_RECEIVABLES,
                "length",
                "receivables",
                "至多 " + MOST_RECEIVABLES + " 项",
                "must have at most " + MOST_RECEIVABLES + " entries");
        Require.that(
                receivables.stream().map(ReceivableForm::key).distinct().count() == receivables.size(),
                "duplicate",
                "receivables",
                "同一应收账款重复",
                "names a receivable twice");
    }

    SupplyChain facts() {
        return new SupplyChain(
                coreEnterprise.uscc(),
                receivables.stream().map(ReceivableForm::facts).toList());
    }
}
