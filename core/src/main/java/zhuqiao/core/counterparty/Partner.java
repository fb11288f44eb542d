package zhuqiao.core.counterparty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Require;
import zhuqiao.core.value.Uscc;

/**
 * A bank or consumer-finance company that funds (资金方).
 *
 * @param local a local legal-person bank, bound to its registration area (rule L4)
 * @param homeRegion its registration area
 * @param online a bank without branches, exempt from L4 when {@code onlineEvidence} is on file
 * @param largeConsumptionLine whether it offers the staged 300,000 consumption line (rule M1)
 */
public record Partner(
        String id,
        String name,
        Uscc uscc,
        CounterpartyStatus status,
        PartnerKind kind,
        boolean local,
        @Nullable Region homeRegion,
        boolean online,
        @Nullable Evidence onlineEvidence,
        boolean largeConsumptionLine,
        List<Licence> licences,
        @Nullable Financials financials)
        implements Licensed {
    public Partner {
        Require.text(id, "id", 64);
        Require.text(name, "name", 200);
        Require.present(uscc, "uscc");
        Require.present(status, "status");
        Require.present(kind, "kind");
        licences = Require.atMost(Licensed.MOST_LICENCES, licences, "licences");
    }
}
