package zhuqiao.core.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Require;

/**
 * One application, without names and numbers of persons.
 *
 * @param maxAllInApr most the borrower wants to pay, all in, percent a year
 * @param region six-digit GB/T 2260 code of the borrower's place
 * @param bureauReference reference of the credit bureau that carries the data (rule D6)
 */
public record LoanRequest(
        String lenderId,
        Scenario scenario,
        LoanShape loan,
        @Nullable Rate maxAllInApr,
        Purpose purpose,
        Collateral collateral,
        RiskGrade riskGrade,
        Region region,
        Borrower borrower,
        @Nullable SupplyChain supplyChain,
        @Nullable Consumption consumption,
        List<Consent> consents,
        @Nullable String bureauReference) {
    public LoanRequest {
        Require.present(lenderId, "lenderId");
        Require.present(scenario, "scenario");
        Require.present(loan, "loan");
        Require.present(purpose, "purpose");
        Require.present(collateral, "collateral");
        Require.present(riskGrade, "riskGrade");
        Require.present(region, "region");
        Require.present(borrower, "borrower");
        consents = Consents.of(consents);
    }

    public Money amount() {
        return loan.principal();
    }

    /** Whether a consent of the kind, naming the recipient, is live; allocates nothing. */
    public boolean consented(Consent.Kind kind, String recipient, Instant now) {
        return Consents.of(consents).live(kind, recipient, now);
    }
}
