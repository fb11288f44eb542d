package zhuqiao.matching.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * applications by id, advisory locks by number, quota rows by agreement id.
 */
final class GroupTransaction {
    private static final Duration GIVING_UP = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(GroupTransaction.class);
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
        Instant now = now();
        List<OpenCase> cases = new ArrayList<>(new CaseReader(sql, now, after).open(rematches));
        lock(members);
        Replays replays = new Replays(sql, cipher, after);
        cases.addAll(new ArrivalReader(sql, now, after).open(replays.open(arrivals)));
        if (!cases.isEmpty()) {
            decide(cases, replays, now);
        }
        return after;
    }

    private void decide(List<OpenCase> cases, Replays replays, Instant now) {
        LocalDate today = BusinessDay.of(now);
        Portfolio portfolio = memory.portfolios().current(new BalanceReader(sql), market.market(), today);
        Granting granting = new Granting(
                market, new FactsReader(sql).read(cases, portfolio, now), memory.hints(), now, config.patience());
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
        decided.forEach(each -> each.explanation().join()); // They read the hints.
        memory.hints().saw(quotas);
        write(decided, quotas, replays, now, today);
    }

    private void write(List<Decided> decided, Quotas quotas, Replays replays, Instant now, LocalDate today) {
        OutboxRows outbox = new OutboxRows();
        new GroupWriter(sql, now).write(decided, outbox);
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
        sql.flush();
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
    private Instant now() {
        String patience = config.statementTimeout().minus(GIVING_UP).toMillis() + "ms";
        return sql.query("select now(), set_config('statement_timeout', $1, true)", patience)
                .iterator()
                .next()
                .getOffsetDateTime(0)
                .toInstant();
    }

    private void lock(List<Member<?>> members) {
        Long[] locks = members.stream()
                .flatMapToLong(Member::transactionLocks)
                .sorted()
                .distinct()
                .boxed()
                .toArray(Long[]::new);
        sql.query("select pg_advisory_xact_lock(k) from unnest($1::bigint[]) as k", (Object) locks);
    }
}
