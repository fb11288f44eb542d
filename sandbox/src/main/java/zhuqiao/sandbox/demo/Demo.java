package zhuqiao.sandbox.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import zhuqiao.sandbox.loans.BusinessPortfolio;
import zhuqiao.sandbox.loans.ConsumerPortfolio;
import zhuqiao.sandbox.loans.Draw;
import zhuqiao.sandbox.loans.Loan;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.partner.BankLedger;
import zhuqiao.sandbox.stack.StackInfo;

/** Plays real loan records through the gateway of a running stack and prints the result table. */
public final class Demo {
    private static final int TOP_REASONS = 8;
    private static final int TOLD_FAULTS = 5;
    private static final Duration LONGEST_CASCADE = Duration.ofSeconds(60);

    private final StackInfo stack;
    private final Market market;
    private final PrintStream out;
    private final Clock clock = Clock.systemUTC();

    private Demo(StackInfo stack, Market market, PrintStream out) {
        this.stack = stack;
        this.market = market;
        this.out = out;
    }

    /** Plays the records, prints the result table, and answers whether every invariant held. */
    public static boolean run(StackInfo stack, Market market, DemoOptions options) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            return new Demo(stack, market, out).play(options);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean play(DemoOptions options) throws InterruptedException {
        BusinessPortfolio business = BusinessPortfolio.load();
        List<Loan> loans = Draw.first(options.loans(), business, ConsumerPortfolio.load());
        BusinessPortfolio.Skipped skipped = business.skipped();
        out.printf(
                "  %,d records drawn; of the business file %,d rows are left out (%,d without industry, %d term, %d amount)%n",
                loans.size(), skipped.rows(), skipped.industry(), skipped.term(), skipped.amount());
        try (Books books = Books.open(stack);
                Play play = new Play(market, new Forms(market, clock), clock)) {
            long began = System.nanoTime();
            QuotaWatch watch = new QuotaWatch(books);
            try (Progress _ = new Progress(play, loans.size(), out, isTerminal(), clock)) {
                play.submit(loans);
                play.waitForRest(LONGEST_CASCADE.plusMillis(50L * loans.size()));
            } finally {
                watch.end();
            }
            return tell(
                    play,
                    new Audit(books, market, watch, play.journeys()),
                    Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private boolean tell(Play play, Audit audit, Duration took) {
        Report report = new Report(
                Funnel.of(play.journeys(), market.ledger().decisions(BankLedger.Outcome.DECLINED), audit.unanswered()),
                QuotaUse.of(market),
                new Refusals(market.people()).top(play.journeys(), TOP_REASONS),
                Percentiles.of(play.submissions()),
                Percentiles.of(market.reception().latencies()),
                audit.invariants(),
                took);
        report.lines().forEach(out::println);
        play.journeys().stream()
                .flatMap(journey -> journey.fault().stream())
                .limit(TOLD_FAULTS)
                .forEach(fault -> out.println("  ! " + fault));
        play.journeys().stream()
                .filter(journey -> !journey.atRest())
                .limit(TOLD_FAULTS)
                .forEach(journey -> out.println("  ! " + journey.loan().number() + " is still " + journey.status() + " "
                        + journey.id().orElse("")));
        market.ledger().complaints().stream().limit(TOLD_FAULTS).forEach(complaint -> out.println("  ! " + complaint));
        return report.allHold();
    }

    /** The root command says so, since it takes the standard input away from the launcher. */
    private static boolean isTerminal() {
        return "1".equals(System.getenv("ZHUQIAO_TERMINAL"));
    }
}
