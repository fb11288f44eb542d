package zhuqiao.bench.country;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that is drawn; the same seed draws the same country. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True so often out of a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** So many of them without repetition, all when there are fewer. */
    <T> List<T> some(int count, List<T> of) {
        List<T> pool = new ArrayList<>(of);
        List<T> drawn = new ArrayList<>(Math.min(count, pool.size()));
        while (drawn.size() < count && !pool.isEmpty()) {
            int at = random.nextInt(pool.size());
            drawn.add(pool.get(at));
            pool.set(at, pool.getLast());
            pool.removeLast();
        }
        return drawn;
    }
}
