package zhuqiao.bench.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Side A: lenders posting applications straight at the service. */
final class ServiceSide {
    private final AtomicLong numbers = new AtomicLong();
    private final int port;
    private final long servicePid;
    private final long postgresPid;

    ServiceSide(int port, long servicePid, long postgresPid) {
        this.port = port;
        this.servicePid = servicePid;
        this.postgresPid = postgresPid;
    }

    Load run(String side, String token, List<Body> bodies, int connections, int seconds)
            throws IOException, InterruptedException {
        long service = ProcessorTime.ofProcess(servicePid);
        long postgres = ProcessorTime.ofFamily(postgresPid);
        long driver = ProcessorTime.ofProcess(ProcessHandle.current().pid());
        long start = System.nanoTime();
        long[] micros = callers(token, bodies, connections, start + seconds * 1_000_000_000L);
        double took = (System.nanoTime() - start) / 1e9;
        double count = micros.length;
        return new Load(
                side,
                connections,
                micros.length,
                took,
                Load.percentile(micros, 0.50),
                Load.percentile(micros, 0.95),
                Load.percentile(micros, 0.99),
                (ProcessorTime.ofProcess(ProcessHandle.current().pid()) - driver) / count,
                (ProcessorTime.ofProcess(servicePid) - service) / count,
                (ProcessorTime.ofFamily(postgresPid) - postgres) / count);
    }

    private long[] callers(String token, List<Body> bodies, int connections, long deadline)
            throws IOException, InterruptedException {
        List<Future<long[]>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> call(token, bodies, deadline)));
            }
        }
        LongStream times = LongStream.empty();
        for (Future<long[]> each : all) {
            try {
                times = LongStream.concat(times, LongStream.of(each.get()));
            } catch (ExecutionException e) {
                throw new IOException("a caller failed", e.getCause());
            }
        }
        return times.sorted().toArray();
    }

    private long[] call(String token, List<Body> bodies, long deadline) throws IOException {
        try (Caller caller = new Caller(port, token)) {
            while (System.nanoTime() < deadline) {
                long number = numbers.incrementAndGet();
                caller.send(number, bodies.get((int) (number % bodies.size())).fill(number));
            }
            return caller.micros();
        }
    }
}
