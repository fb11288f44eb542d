package zhuqiao.matching.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** The lines of a batch, as bytes. */
final class BatchLines {
    private BatchLines() {}

    /**
     * Cuts the body at every line feed; one at its end begins no further line. An empty line in between is a line, so
     * that the answer's n-th line always answers the n-th that was sent.
     *
     * @throws Problem 400 for a body without lines or with more than {@code most}; then none of it is taken in
     */
    static List<byte[]> of(byte[] body, int most) {
        List<byte[]> lines = new ArrayList<>();
        for (int from = 0; from < body.length; ) {
            int to = from;
            while (to < body.length && body[to] != '\n') {
                to++;
            }
            if (lines.size() == most) {
                throw Problem.invalid(
                        "",
                        "length",
                        Text.of(
                                "每批至多 " + most + " 行,整批未受理",
                                "a batch has at most " + most + " lines; none of it was taken in"));
            }
            lines.add(Arrays.copyOfRange(body, from, to));
            from = to + 1;
        }
        if (lines.isEmpty()) {
            throw Problem.invalid("", "required", Text.of("须至少一行", "must have at least one line"));
        }
        return lines;
    }
}
