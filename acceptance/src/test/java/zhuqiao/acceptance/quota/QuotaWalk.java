package zhuqiao.acceptance.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import zhuqiao.acceptance.quota.QuotaModel.Entry;
import zhuqiao.acceptance.quota.QuotaModel.Repayment;
import zhuqiao.core.value.Money;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

/** One random history of one quota, played on platform and model alike. */
final class QuotaWalk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final long TOTAL = 60_000_000;
    private static final int SHOWN = 25;
    /** Fen of an amount that the sandbox's bank never answers. */
    private static final int SILENT = 5;

    private final long seed;
    private final Random random;
    private final Corner corner;
    private final Ledger ledger;
    private final QuotaModel model = new QuotaModel(TOTAL);
    private final Deque<String> last = new ArrayDeque<>();
    private int version = 1;
    private int granted;
    private int refused;

    QuotaWalk(StackInfo stack, long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.ledger = new Ledger(stack);
        this.corner = Corner.open(
                stack,
                paper -> ((ObjectNode) paper.get("quota"))
                        .put("total", Money.ofFen(TOTAL).toString()));
    }

    QuotaWalk walk(int steps) {
        for (int step = 1; step <= steps; step++) {
            try {
                step();
                if (step % 4 == 0 || step == steps) {
                    compare();
                }
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        this + ", step " + step + ", the last steps:\n" + String.join("\n", last), failure);
            }
        }
        return this;
    }

    private void step() {
        int drawn = random.nextInt(1_000);
        if (drawn < 420) {
            reserve(10_000 + random.nextInt(80_000));
        } else if (drawn < 520) {
            with("approve", each -> each.held > 0 && !each.approved, this::approve);
        } else if (drawn < 620) {
            with("pay out", each -> each.held > 0 && each.approved, this::payOut);
        } else if (drawn < 660) {
            with("fail to pay out", each -> each.held > 0 && each.approved, this::fail);
        } else if (drawn < 720) {
            with("decline", each -> each.held > 0 && !each.approved, this::decline);
        } else if (drawn < 760) {
            with("withdraw", each -> each.held > 0, this::withdraw);
        } else if (drawn < 780) {
            with("let expire", each -> each.held > 0 && !each.approved, this::expire);
        } else if (drawn < 880) {
            with("repay", each -> each.owed() > 0, this::repay);
        } else if (drawn < 920) {
            with("reverse", each -> !each.repayments.isEmpty(), this::reverse);
        } else if (drawn < 955) {
            plan();
        } else if (drawn < 995) {
            age(random.nextInt(5) == 0 ? 20 : 1);
        } else {
            amend();
        }
    }

    private void reserve(long yuan) {
        long fen = yuan * 100 + SILENT;
        boolean fits = model.fits(today(), fen);
        note("reserve " + Money.ofFen(fen) + (fits ? "" : ", no room"));
        JsonNode answer = corner.submit(Money.ofFen(fen).toString());
        assertThat(answer.path("status").asText()).isEqualTo(fits ? "REFERRED" : "NO_FUNDER");
        if (fits) {
            model.loans.add(new Entry(new Loan(corner, answer), today(), fen));
            granted++;
        } else {
            refused++;
        }
    }

    private void approve(Entry each) {
        long fen = random.nextBoolean() ? each.asked : 1_000_000 + random.nextLong(each.asked - 1_000_000 + 1);
        each.loan.approve(Money.ofFen(fen).toString()).expect(200);
        each.held = fen;
        each.approved = true;
    }

    /** Mostly what was approved, sometimes less, sometimes more: then no more than what is held is posted. */
    private void payOut(Entry each) {
        long fen = each.held + (random.nextInt(4) == 0 ? random.nextInt(2_000) - 1_000 : 0);
        each.loan.confirm().expect(200);
        each.loan.payOut(Money.ofFen(fen).toString()).expect(200);
        each.paidOut = fen;
        each.posted = Math.min(fen, each.held);
        each.held = 0;
    }

    private void fail(Entry each) {
        each.loan.confirm().expect(200);
        each.loan.failToPayOut().expect(200);
        each.held = 0;
    }

    private void decline(Entry each) {
        corner.decline(each.loan.referralId()).expect(200);
        each.held = 0;
    }

    private void withdraw(Entry each) {
        each.loan.withdraw().expect(200);
        each.held = 0;
    }

    private void expire(Entry each) {
        ledger.change("update referral set expires_at = now() where id = ?::uuid", each.loan.referralId());
        Awaitility.await("referral " + each.loan.referralId() + " to expire")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ledger.text("select status from referral where id = ?::uuid", each.loan.referralId())
                        .equals("EXPIRED"));
        each.held = 0;
    }

    private void repay(Entry each) {
        long fen = random.nextInt(3) == 0 ? each.owed() : 1 + random.nextLong(each.owed());
        int sequence = each.loan.repay(Money.ofFen(fen).toString());
        each.repaid(new Repayment(sequence, fen, model.revolving));
    }

    private void reverse(Entry each) {
        List<Repayment> all = List.copyOf(each.repayments.values());
        Repayment taken = all.get(random.nextInt(all.size()));
        each.loan.reverse(taken.sequence(), Money.ofFen(taken.fen()).toString()).expect(200);
        each.reversed(taken);
    }

    private void plan() {
        LocalDate day = today().plusDays(random.nextInt(2));
        long fen = random.nextLong(Math.min(model.agreed(), 40_000_000));
        note("plan of " + day + ": " + Money.ofFen(fen));
        corner.plan(day, Money.ofFen(fen).toString());
        model.plans.put(day, fen);
    }

    /** Another day or month dawns: everything that happened was that much earlier. */
    private void age(int days) {
        note("the day turns by " + days);
        ledger.age(corner.agreementId(), days);
        model.age(days);
    }

    private void amend() {
        model.total = 40_000_000 + random.nextLong(60_000_000) + model.committed() / 2;
        model.dayLimit = random.nextBoolean() ? null : Long.valueOf(10_000_000 + random.nextInt(30_000_000));
        model.month = random.nextBoolean() ? null : Long.valueOf(30_000_000 + random.nextInt(60_000_000));
        model.revolving = random.nextInt(3) > 0;
        note("amend to %d, %s, %s, revolving %s".formatted(model.total, model.dayLimit, model.month, model.revolving));
        corner.amend(++version, paper -> {
            ObjectNode quota = paper.putObject("quota")
                    .put("total", Money.ofFen(model.total).toString())
                    .put("revolving", model.revolving);
            if (model.dayLimit != null) {
                quota.put("day", Money.ofFen(model.dayLimit).toString());
            }
            if (model.month != null) {
                quota.put("month", Money.ofFen(model.month).toString());
            }
        });
    }

    private void compare() {
        JsonNode quota = corner.quota();
        ObjectNode amounts = Json.object();
        List.of("total", "day", "month").forEach(part -> amounts.set(part, quota.get(part)));
        assertThat(amounts).isEqualTo(model.shown(today()));
    }

    private void with(String what, Predicate<Entry> which, Consumer<Entry> then) {
        List<Entry> found = model.loans.stream().filter(which).toList();
        if (!found.isEmpty()) {
            Entry each = found.get(random.nextInt(found.size()));
            note(what + " " + each.loan.referralId());
            then.accept(each);
        }
    }

    private void note(String step) {
        last.add(step);
        if (last.size() > SHOWN) {
            last.removeFirst();
        }
    }

    long unexplained() {
        return ledger.number(
                "select (select count(*) from quota_unexplained where agreement_id = ?)"
                        + " + (select count(*) from referral_unexplained where agreement_id = ?)",
                corner.agreementId(),
                corner.agreementId());
    }

    int granted() {
        return granted;
    }

    int refused() {
        return refused;
    }

    private static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    @Override
    public String toString() {
        return "seed %d, agreement %s".formatted(seed, corner.agreementId());
    }
}
