package zhuqiao.sandbox.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Recipients> recipients = new ConcurrentHashMap<>();

    Forms(Market market, Clock clock) {
        this.market = market;
        this.clock = clock;
    }

    ObjectNode fill(Seat lender, Loan loan) {
        Recipients named = recipients.computeIfAbsent(lender.key(), _ -> market.recipientsOf(lender));
        return new ApplicationForm(named, LocalDate.ofInstant(clock.instant(), ZONE)).fill(loan);
    }
}
