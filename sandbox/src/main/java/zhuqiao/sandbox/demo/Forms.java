package zhuqiao.sandbox.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhuqiao.core.terms.Scenario;
import zhuqiao.sandbox.loans.ApplicationForm;
import zhuqiao.sandbox.loans.Loan;
import zhuqiao.sandbox.loans.Recipients;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.market.Seat;

/** Fills in a lender's applications, dated from the business day of the moment. */
final class Forms {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Market market;
    private final Clock clock;
    private final Map<LoanKind, Recipients> recipients = new ConcurrentHashMap<>();

    private record LoanKind(Seat lender, Scenario scenario) {}

    Forms(Market market, Clock clock) {
        this.market = market;
        this.clock = clock;
    }

    ObjectNode fill(Seat lender, Loan loan) {
        Recipients named = recipients.computeIfAbsent(
                new LoanKind(lender, loan.scenario()), kind -> market.recipientsOf(kind.lender(), kind.scenario()));
        return new ApplicationForm(named, LocalDate.ofInstant(clock.instant(), ZONE)).fill(loan);
    }
}
