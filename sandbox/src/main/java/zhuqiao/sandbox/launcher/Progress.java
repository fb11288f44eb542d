package zhuqiao.sandbox.launcher;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import zhuqiao.sandbox.process.ComponentFailure;

/** Tells the person at the terminal what is happening, a line at a time. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs the start of a component and says how long it took. */
    <T> T component(String name, Callable<T> start) {
        long begin = System.nanoTime();
        say("  %-18s starting".formatted(name));
        try {
            T started = start.call();
            say(String.format(Locale.ROOT, "  %-18s ready in %.1f s", name, seconds(begin)));
            return started;
        } catch (ComponentFailure e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentFailure(name, "was interrupted");
        } catch (Exception e) {
            throw new ComponentFailure(name, "failed: " + e.getMessage(), e);
        }
    }

    void say(String line) {
        out.println(line);
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
