package zhuqiao.bench.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import zhuqiao.bench.report.Report;
import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.stack.StackInfo.Client;

/** Runs the intake benchmark and writes the page: {@code Main <results directory> [--quick] [--large]}. */
public final class Main {
    private static final String SPREAD = "lender-a";
    private static final String HOT = "lender-b";
    private static final List<Long> SIZES = List.of(10_000L, 1_000_000L, 5_000_000L);

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Plan plan = List.of(args).contains("--quick") ? Plan.QUICK : Plan.FULL;
        Path pgbench = PgbenchSide.find();
        Report report = new Report("intake", "Durable intake beside pgbench");
        Path root = Path.of(System.getProperty("zhuqiao.root", "."))
                .toAbsolutePath()
                .normalize();
        try (Stack stack = Stack.start(root)) {
            measure(stack, pgbench, plan, report, List.of(args).contains("--large"));
        }
        System.out.println(report.write(Path.of(args[0])));
    }

    private static void measure(Stack stack, Path pgbench, Plan plan, Report report, boolean large)
            throws IOException, InterruptedException, SQLException {
        String spread = lender(stack.client(SPREAD));
        String hot = lender(stack.client(HOT));
        Wide market = Wide.of(spread, hot);
        Publisher.publish(stack.kafka(), market);
        RunningProcess process = stack.startService();
        List<Body> bodies = Templates.draw(market, spread);
        String token = Tokens.of(stack.tokenEndpoint(), stack.client(SPREAD));
        ServiceSide service = new ServiceSide(
                stack.servicePort(), process.pid(), stack.postgres().pid());
        service.run("warm-up", token, bodies, 8, plan.warmUpSeconds());
        service.run("warm-up", token, bodies, 64, plan.warmUpSeconds());
        service.run("warm-up", token, bodies, 256, plan.warmUpSeconds());
        PeerDatabase database = new PeerDatabase(stack.postgres());
        database.furnish(stack, spread);
        PgbenchSide peer = new PgbenchSide(pgbench, stack.postgres(), stack.scratch());

        Method.describe(report, bodies.size(), database.sizes());
        List<Load> tried = List.of(
                peer.run(PeerScripts.STATEMENTS, PeerScripts.STATEMENTS, 8, plan.seconds()),
                peer.run(PeerScripts.SINGLE, PeerScripts.SINGLE, 8, plan.seconds()));
        String script = tried.get(0).rate() > tried.get(1).rate() ? PeerScripts.STATEMENTS : PeerScripts.SINGLE;
        report.heading("The peer's choice of form, at 8 connections");
        Tables.each(report, tried);

        List<Load> loads = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            for (int connections : plan.connections()) {
                loads.add(service.run(Tables.SERVICE, token, bodies, connections, plan.seconds()));
                loads.add(peer.run(Tables.PEER, script, connections, plan.seconds()));
            }
        }
        database.holds(transactions(loads) + transactions(tried));
        report.heading("Side by side, medians of " + plan.rounds() + " interleaved rounds, pgbench with " + script);
        Tables.medians(report, loads, plan.connections());

        report.heading("One hot agreement against sixteen, 64 connections");
        String hotToken = Tokens.of(stack.tokenEndpoint(), stack.client(HOT));
        List<Load> heat = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            heat.add(service.run(Tables.SERVICE, token, bodies, 64, plan.seconds()));
            heat.add(service.run(Tables.HOT, hotToken, bodies, 64, plan.seconds()));
        }
        Tables.medians(report, heat, List.of(64));
        loads.addAll(heat);
        if (large) {
            report.heading("As the tables grow, 64 connections");
            GrownTables tables = new GrownTables(stack.postgres());
            List<Load> grown = new ArrayList<>();
            for (long rows : SIZES) {
                tables.growTo(rows);
                String fresh = Tokens.of(stack.tokenEndpoint(), stack.client(SPREAD)); // The one before may be over.
                for (int round = 0; round < plan.rounds(); round++) {
                    grown.add(service.run(Tables.grown(rows), fresh, bodies, 64, plan.seconds()));
                }
            }
            Tables.growth(report, grown);
            loads.addAll(grown);
        }
        report.heading("Every measurement");
        Tables.each(report, loads);
    }

    private static long transactions(List<Load> loads) {
        return loads.stream()
                .filter(load -> !load.side().equals(Tables.SERVICE))
                .mapToLong(Load::applications)
                .sum();
    }

    private static String lender(Client client) {
        String id = client.lenderId();
        if (id == null) {
            throw new IllegalStateException(client.id() + " is no lender");
        }
        return id;
    }
}
