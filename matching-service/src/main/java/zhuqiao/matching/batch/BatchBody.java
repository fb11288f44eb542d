package zhuqiao.matching.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Reads a batch whole, within its time: whoever sends slowly holds a place that others wait for. */
final class BatchBody {
    private static final int TIMEOUT = 408;
    private static final int CHUNK = 64 * 1024;

    private BatchBody() {}

    /**
     * @throws IOException when the caller breaks off
     * @throws Problem 408 when the last byte has not come in time
     */
    static byte[] read(InputStream in, Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            body.write(chunk, 0, length);
            if (System.nanoTime() - end > 0) {
                throw Problem.of(
                        TIMEOUT,
                        "too-slow",
                        Text.of("请求超时", "Request timeout"),
                        Text.of(
                                "批次须在 " + most.toSeconds() + " 秒内传完,整批未受理",
                                "The batch must arrive within " + most.toSeconds() + " s; none of it was taken in"));
            }
        }
        return body.toByteArray();
    }
}
