package zhuqiao.sandbox.market;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Runs calls side by side on virtual threads, a bounded number at a time. */
final class InParallel {
    private static final int AT_A_TIME = 12;

    private InParallel() {}

    /**
     * Answers the results in the order of the calls.
     *
     * @throws IllegalStateException with the first call's failure as its cause
     */
    static <T> List<T> all(List<Callable<T>> calls) {
        Semaphore places = new Semaphore(AT_A_TIME);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        places.acquire();
                        try {
                            return call.call();
                        } finally {
                            places.release();
                        }
                    }))
                    .toList();
            List<T> results = new ArrayList<>(running.size());
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The sandbox's market could not be opened: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Opening the sandbox's market was interrupted", e);
        }
    }
}
