package zhuqiao.matching.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.json.JsonFault;
import zhuqiao.platform.problem.Language;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.ProblemMapper;

/** Writes one line for each that was sent, in their order, as soon as it is known. */
final class BatchAnswer implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(BatchAnswer.class);
    private final List<CompletableFuture<String>> answers;
    private final Language language;
    private final String traceId;

    BatchAnswer(List<CompletableFuture<String>> answers, Language language, String traceId) {
        this.answers = answers;
        this.language = language;
        this.traceId = traceId;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isDone()) {
                out.flush();
            }
            out.write((line(i) + '\n').getBytes(StandardCharsets.UTF_8));
        }
    }

    private String line(int index) {
        try {
            return answers.get(index).join();
        } catch (CompletionException failed) {
            return Json.write(
                    problem(failed.getCause()).with("line", index + 1).render(language, BatchResource.PATH, traceId));
        }
    }

    /** As an answer of its own would say it. */
    private Problem problem(@Nullable Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case InvalidValueException invalid -> JsonFault.of(invalid);
            case JsonProcessingException malformed -> JsonFault.of(malformed);
            case null, default -> {
                LOG.errorf(failure, "line of a batch failed trace=%s", traceId);
                yield ProblemMapper.internal();
            }
        };
    }
}
