package zhuqiao.bench.matching;

import java.util.List;
import zhuqiao.bench.country.Asked;

/** A fixed round of applications, a power of two of them, so that taking the next one costs nothing to speak of. */
final class Turns {
    private final Asked[] asked;
    private int next;

    Turns(List<Asked> asked) {
        if (Integer.bitCount(asked.size()) != 1) {
            throw new IllegalArgumentException("not a power of two: " + asked.size());
        }
        this.asked = asked.toArray(Asked[]::new);
    }

    Asked next() {
        next = next + 1 & asked.length - 1;
        return asked[next];
    }
}
