package zhuqiao.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.Explanation;
import zhuqiao.core.matching.LinearMatcher;
import zhuqiao.core.matching.Market;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.matching.agreement.PastMarket;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.matching.request.ConsentForm;
import zhuqiao.matching.trail.Cause;

/** What a match would come to; stores and reserves nothing. Blocks its thread while it reads. */
@ApplicationScoped
public class Preview {
    private final MarketPlace marketPlace;
    private final Connections connections;
    private final IntakeConfig config;
    private final RuleBook rules;
    /** Of the last market seen; if two threads make it, both make the same. */
    private volatile @Nullable Relations relations;

    Preview(MarketPlace marketPlace, Connections connections, IntakeConfig config, RuleBook rules) {
        this.marketPlace = marketPlace;
        this.rules = rules;
        this.connections = connections;
        this.config = config;
    }

    /** By today's rules, facts and quotas. */
    public Explanation now(Arrival arrival) {
        Instant now = Instant.now();
        MarketPlace.Snapshot market = marketPlace.current();
        OpenCase the = open(arrival, now);
        Facts facts = reading(sql -> {
            Relations relations = relations(market.market());
            String lenderId = the.application().lenderId;
            Portfolio portfolio = new Portfolio(
                    relations, BusinessDay.of(now), BalanceReader.of(sql, relations.counterparts(lenderId)));
            return new FactsReader(sql, List.of(the.keys()))
                    .facts(portfolio, now)
                    .of(the, quotas(sql, the, market, now));
        });
        return market.matcher().match(the.request(), facts, now).explain();
    }

    /** By the rules, dated facts and agreement versions of that day, as if every quota were open. */
    public Explanation on(LocalDate day, Arrival arrival) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(BusinessDay.ZONE).toInstant();
        Market market = PastMarket.of(marketPlace.current().market(), arrival.application().lenderId);
        return new LinearMatcher(rules, market)
                .match(open(arrival, noon).request(), Facts.NONE, noon)
                .explain();
    }

    private static QuotaView quotas(Sql sql, OpenCase the, MarketPlace.Snapshot market, Instant now) {
        Map<String, Quotas.InForce> all = new TreeMap<>();
        market.market().agreementsOf(the.application().lenderId).forEach(versions -> {
            AgreementVersion last = versions.getLast();
            all.put(last.agreementId(), new Quotas.InForce(0, last.agreement().quota()));
        });
        return Quotas.peek(sql, all, BusinessDay.of(now)).view(QuotaView.OPEN);
    }

    private Relations relations(Market market) {
        Relations last = relations;
        if (last == null || last.market() != market) {
            last = new Relations(market);
            relations = last;
        }
        return last;
    }

    private <T> T reading(Function<Sql, T> work) {
        return connections.with(connection -> work.apply(new Sql(connection, config.statementTimeout())));
    }

    private static OpenCase open(Arrival arrival, Instant now) {
        LoanRequest request = arrival.submission()
                .facts(
                        arrival.application().lenderId,
                        arrival.submission().consentsOrNone().stream()
                                .map(ConsentForm::facts)
                                .toList());
        return new OpenCase(
                arrival,
                arrival.application(),
                new ApplicationState.New(),
                List.of(),
                request,
                List.of(),
                Set.of(),
                new Cause(arrival.actor(), "PREVIEW", now));
    }
}
