package zhuqiao.core.counterparty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Require;
import zhuqiao.core.value.Uscc;

/** A licensed small-loan company (小贷公司). */
public record Lender(
        String id,
        String name,
        Uscc uscc,
        CounterpartyStatus status,
        LenderKind kind,
        Region homeRegion,
        @Nullable List<Uscc> affiliates,
        List<Licence> licences,
        @Nullable Financials financials)
        implements Licensed {
    private static final int MOST_AFFILIATES = 1_000;

    public Lender {
        Require.text(id, "id", 64);
        Require.text(name, "name", 200);
        Require.present(uscc, "uscc");
        Require.present(status, "status");
        Require.present(kind, "kind");
        Require.present(homeRegion, "homeRegion");
        affiliates = Require.atMost(MOST_AFFILIATES, affiliates, "affiliates");
        licences = Require.atMost(Licensed.MOST_LICENCES, licences, "licences");
    }

    @Override
    public List<Uscc> affiliates() {
        return Require.orEmpty(affiliates);
    }
}
