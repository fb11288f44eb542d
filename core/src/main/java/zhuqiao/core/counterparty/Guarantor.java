package zhuqiao.core.counterparty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;
import zhuqiao.core.value.Uscc;

/** A licensed guarantee company or credit insurer (增信机构). */
public record Guarantor(
        String id,
        String name,
        Uscc uscc,
        CounterpartyStatus status,
        List<Licence> licences,
        @Nullable Financials financials)
        implements Licensed {
    public Guarantor {
        Require.text(id, "id", 64);
        Require.text(name, "name", 200);
        Require.present(uscc, "uscc");
        Require.present(status, "status");
        licences = Require.atMost(Licensed.MOST_LICENCES, licences, "licences");
    }
}
