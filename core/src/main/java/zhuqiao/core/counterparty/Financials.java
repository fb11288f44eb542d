package zhuqiao.core.counterparty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Require;

/** Balance-sheet figures of a counterparty at a date, as rules M7, M8 and M9 need them. */
public record Financials(
        Money netAssets,
        LocalDate asOf,
        @Nullable Money standardDebt,
        @Nullable Money nonStandardDebt,
        @Nullable Money guaranteedBalance,
        @Nullable Boolean mainlySmallOrAgri,
        @Nullable Evidence evidence) {
    public Financials {
        Require.present(netAssets, "netAssets");
        Require.present(asOf, "asOf");
        Require.day(asOf, "asOf");
    }
}
