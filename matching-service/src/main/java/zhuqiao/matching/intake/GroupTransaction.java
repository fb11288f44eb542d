package zhuqiao.matching.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.matching.application.ApplicationView;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;
import zhuqiao.platform.security.FieldCipher;

/**
 * The work of one group within one transaction. Locks are taken in one order by every transaction of the house: stored
 * applications by id, advisory locks by number, quota rows by agreement id. All questions go out at once, each is put to
 * the server after the locks before it are held.
 */
final class GroupTransaction {
    private static final Duration GIVING_UP = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(GroupTransaction.class);
    /**
     * Of the questions that follow each is planned for the tables as they are. A plan kept from when they were small would
     * read them whole until their statistics are gathered.
     */
    private static final String CLOCK = "select now(), set_config('statement_timeout', $1, true),"
            + " set_config('plan_cache_mode', 'force_custom_plan', true)";

    private static final String KEEP_PLANS = "select set_config('plan_cache_mode', 'auto', true)";
    private final Sql sql;
    private final MarketPlace.Snapshot market;
    private final Memory memory;
    private final FieldCipher cipher;
    private final IntakeConfig config;
    private final AfterCommit after = new AfterCommit();

    /** What the intake remembers from group to group. */
    record Memory(QuotaHints hints, Portfolios portfolios) {}

    GroupTransaction(Sql sql, MarketPlace.Snapshot market, Memory memory, FieldCipher cipher, IntakeConfig config) {
        this.sql = sql;
        this.market = market;
        this.memory = memory;
        this.cipher = cipher;
        this.config = config;
    }

    /** Does everything but the commit; the result is to be told after it. */
    AfterCommit run(List<Member<?>> members) {
        List<Arrival> arrivals = new ArrayList<>();
        List<Rematch> rematches = new ArrayList<>();
        for (Member<?> member : members) {
            switch (member) {
                case Arrival arrival -> arrivals.add(arrival);
                case Rematch rematch -> rematches.add(rematch);
            }
        }
        Sql.Pending clock = askClock();
        Optional<CaseReader> stored = CaseReader.ask(sql, rematches);
        Sql.Pending locks = askLocks(members);
        Replays replays = new Replays(sql, cipher, arrivals);
        ArrivalReader fresh = new ArrivalReader(sql, arrivals);
        Sql.Pending plans = sql.ask(KEEP_PLANS);
        BalanceReader balances = memory.portfolios().ask(sql);
        FactsReader facts = new FactsReader(
                sql, members.stream().<CaseKeys>map(Member::keys).toList());

        sql.begun();
        Instant now = clock.rows().iterator().next().getOffsetDateTime(0).toInstant();
        List<OpenCase> cases =
                new ArrayList<>(stored.map(reader -> reader.open(now, after)).orElse(List.of()));
        locks.rows();
        cases.addAll(fresh.open(replays.open(after), now, after));
        plans.rows();
        Portfolio portfolio = memory.portfolios().current(balances, market.market(), BusinessDay.of(now));
        GroupFacts known = facts.facts(portfolio, now);
        if (!cases.isEmpty()) {
            decide(cases, known, replays, now);
        }
        return after;
    }

    private void decide(List<OpenCase> cases, GroupFacts facts, Replays replays, Instant now) {
        LocalDate today = BusinessDay.of(now);
        Granting granting = new Granting(market, facts, memory.hints(), now, config.patience());
        Quotas quotas = Quotas.lock(sql, granting.propose(cases), today);
        List<Decided> decided = new ArrayList<>();
        for (OpenCase the : cases) {
            try {
                Decided decision = granting.decide(the, quotas);
                if (decision == null) {
                    deferOrRefuse(the.member());
                } else {
                    decided.add(decision);
                }
            } catch (DefectiveCase bad) {
                LOG.errorf(bad.defect(), "application could not be judged");
                after.fail(the.member(), bad.defect());
            }
        }
        write(decided, quotas, replays, now, today);
    }

    private void write(List<Decided> decided, Quotas quotas, Replays replays, Instant now, LocalDate today) {
        OutboxRows outbox = new OutboxRows();
        GroupWriter writer = new GroupWriter(sql, now);
        writer.write(decided, outbox);
        new QuotaWriter(sql, now, today).write(quotas, outbox);
        for (Decided each : decided) {
            switch (each.the().member()) {
                case Arrival arrival -> {
                    Answer answer = answer(each);
                    replays.keep(arrival, answer);
                    after.settle(arrival, new Arrival.Result.Answered(answer));
                }
                case Rematch rematch -> after.settle(rematch, true);
            }
        }
        replays.write();
        outbox.write(sql);
        writer.writeDecisions(decided);
        memory.hints().saw(quotas); // Those who worded the decisions read them until now.
        sql.awaitSent();
    }

    private Answer answer(Decided decided) {
        OpenCase the = decided.the();
        ReferralEntity referral = decided.referral();
        Grant grant = decided.grant();
        return Answer.created(
                "/v1/applications/" + the.application().id,
                ApplicationView.of(
                        the.application(),
                        the.submission(),
                        the.consents(),
                        referral,
                        grant == null ? null : grant.agreement().applyUrl()));
    }

    private void deferOrRefuse(Member<?> member) {
        if (member.nextRound() <= config.rounds()) {
            after.defer(member);
        } else {
            after.fail(
                    member,
                    Problem.unavailable(
                            Text.of("额度竞争激烈,请稍后重试", "Quotas are in heavy use, try again"), Duration.ofSeconds(1)));
        }
    }

    /** Also bounds what the server may spend on one statement, so that it gives up before its client does. */
    private Sql.Pending askClock() {
        String patience = config.statementTimeout().minus(GIVING_UP).toMillis() + "ms";
        return sql.ask(CLOCK, patience);
    }

    private Sql.Pending askLocks(List<Member<?>> members) {
        Long[] locks = members.stream()
                .flatMapToLong(Member::transactionLocks)
                .sorted()
                .distinct()
                .boxed()
                .toArray(Long[]::new);
        return sql.ask("select pg_advisory_xact_lock(k) from unnest($1::bigint[]) as k", (Object) locks);
    }
}
