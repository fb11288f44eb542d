package zhuqiao.matching.batch;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import zhuqiao.matching.application.ApplicationReading;
import zhuqiao.matching.intake.Arrival;
import zhuqiao.matching.intake.Arrivals;
import zhuqiao.matching.intake.Intake;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.json.Body;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Takes the lines of batches in as if each had come alone; what is wrong with one concerns no other. */
@ApplicationScoped
public class BatchIntake {
    private static final int TOO_LARGE = 413;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Arrivals arrivals;
    private final Intake intake;
    private final ApplicationReading reading;
    private final BatchConfig config;

    public BatchIntake(Arrivals arrivals, Intake intake, ApplicationReading reading, BatchConfig config) {
        this.arrivals = arrivals;
        this.intake = intake;
        this.reading = reading;
        this.config = config;
    }

    /**
     * Carries every line through, whether or not its caller stays.
     *
     * @return at once, one answer a line, in their order: the application as JSON, or what was wrong with the line
     */
    List<CompletableFuture<String>> carry(List<byte[]> lines, Caller lender) {
        List<CompletableFuture<String>> answers = Stream.generate(CompletableFuture<String>::new)
                .limit(lines.size())
                .toList();
        threads.execute(() -> feed(lines, answers, lender));
        return answers;
    }

    /** In the order of the lines, so that of two with one number the first is the application. */
    private void feed(List<byte[]> lines, List<CompletableFuture<String>> answers, Caller lender) {
        Semaphore room = new Semaphore(config.inFlight());
        for (int i = 0; i < lines.size(); i++) {
            CompletableFuture<String> answer = answers.get(i);
            room.acquireUninterruptibly();
            var _ = submit(lines.get(i), lender).whenComplete((text, failure) -> {
                room.release();
                if (failure == null) {
                    answer.complete(text);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        }
    }

    /** The line's number makes it idempotent: it has no key. */
    private CompletableFuture<String> submit(byte[] line, Caller lender) {
        try {
            return intake.submit(arrivals.of(read(line), lender, null)).thenCompose(result -> switch (result) {
                case Arrival.Result.Answered answered ->
                    CompletableFuture.completedFuture(
                            Objects.requireNonNull(answered.answer().body()));
                case Arrival.Result.Known known ->
                    CompletableFuture.supplyAsync(() -> show(known.applicationId(), lender), threads);
            });
        } catch (IOException | RuntimeException fault) {
            return CompletableFuture.failedFuture(fault);
        }
    }

    private LoanApplication read(byte[] line) throws IOException {
        if (line.length > config.lineBytes()) {
            throw Problem.of(
                    TOO_LARGE,
                    "too-large",
                    Text.of("请求过大", "Content too large"),
                    Text.of("该行超出 " + config.lineBytes() + " 字节", "The line exceeds " + config.lineBytes() + " bytes"));
        }
        return Body.present(Json.MAPPER.readValue(line, LoanApplication.class));
    }

    private String show(UUID applicationId, Caller lender) {
        try {
            return Json.write(VertxContextSupport.subscribeAndAwait(
                    () -> Panache.withSession(() -> reading.show(applicationId, lender))));
        } catch (Throwable failure) {
            throw new CompletionException(failure);
        }
    }
}
