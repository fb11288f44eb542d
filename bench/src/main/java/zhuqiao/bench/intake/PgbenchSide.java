package zhuqiao.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhuqiao.sandbox.postgres.PostgresServer;

/** Side B: pgbench, one transaction an application. */
final class PgbenchSide {
    private static final int THREADS = 2;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final Path pgbench;
    private final PostgresServer postgres;
    private final Path directory;

    PgbenchSide(Path pgbench, PostgresServer postgres, Path directory) {
        this.pgbench = pgbench;
        this.postgres = postgres;
        this.directory = directory;
    }

    /** @throws IllegalStateException where pgbench is not installed, saying what to install */
    static Path find() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            places.add(Path.of(directory, "pgbench"));
        }
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                found.map(version -> version.resolve("bin/pgbench")).forEach(places::add);
            }
        }
        return places.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "pgbench is not installed; on Debian: apt install postgresql-contrib postgresql"));
    }

    Load run(String side, String script, int connections, int seconds) throws IOException, InterruptedException {
        Path file = directory.resolve(script);
        Files.writeString(file, PeerScripts.text(script));
        clearLogs();
        long before = ProcessorTime.ofFamily(postgres.pid());
        long driver = ProcessorTime.ofEndedChildren(ProcessHandle.current().pid());
        double rate = call(file, connections, seconds);
        long[] micros = latencies();
        double count = micros.length;
        return new Load(
                side,
                connections,
                micros.length,
                count / rate,
                Load.percentile(micros, 0.50),
                Load.percentile(micros, 0.95),
                Load.percentile(micros, 0.99),
                (ProcessorTime.ofEndedChildren(ProcessHandle.current().pid()) - driver) / count,
                0,
                (ProcessorTime.ofFamily(postgres.pid()) - before) / count);
    }

    /** The rate that pgbench itself reports, without the time it took to connect. */
    private double call(Path script, int connections, int seconds) throws IOException, InterruptedException {
        Path output = directory.resolve("pgbench.out");
        String address = postgres.url(Stack.PEER.name());
        String port = address.substring(address.lastIndexOf(':') + 1, address.lastIndexOf('/'));
        ProcessBuilder command = new ProcessBuilder(
                        pgbench.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        port,
                        "-U",
                        Stack.PEER.owner().name(),
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(connections),
                        "-j",
                        Integer.toString(Math.min(THREADS, connections)),
                        "-T",
                        Integer.toString(seconds),
                        "-l",
                        "--log-prefix=" + directory.resolve("latency"),
                        "-f",
                        script.toString(),
                        Stack.PEER.name())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().put("PGPASSWORD", Stack.PEER.owner().password());
        int status = command.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("pgbench: " + Files.readString(output));
        }
        Matcher rate = RATE.matcher(Files.readString(output));
        if (!rate.find()) {
            throw new IllegalStateException("pgbench gave no rate: " + Files.readString(output));
        }
        return Double.parseDouble(rate.group(1));
    }

    /** The third column of pgbench's log is the transaction's time in µs. */
    private long[] latencies() throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(directory)) {
            logs = files.filter(file -> file.getFileName().toString().startsWith("latency"))
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path log : logs) {
            lines.addAll(Files.readAllLines(log));
        }
        return lines.stream()
                .mapToLong(line -> Long.parseLong(line.split(" ", -1)[2]))
                .sorted()
                .toArray();
    }

    private void clearLogs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("latency")) {
                    Files.delete(file);
                }
            }
        }
    }
}
