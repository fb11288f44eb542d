package zhuqiao.sandbox.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a process, so that a later run recognises it and never takes a stranger with a reused pid for
 * it.
 */
public record ProcessRecord(long pid, Instant startedAt, String name) {

    /** The kernel counts from its boot; the wall clock that we see is derived and may wander a little. */
    private static final Duration CLOCK_WANDER = Duration.ofSeconds(2);

    /** Remembers a living process; empty when it is gone already or hides when it started. */
    public static Optional<ProcessRecord> of(ProcessHandle process, String name) {
        return process.info().startInstant().map(start -> new ProcessRecord(process.pid(), start, name));
    }

    /** Reads what {@link #line} wrote; empty for a line cut short by a crash. */
    public static Optional<ProcessRecord> parse(String line) {
        String[] parts = line.split(" ", 3);
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new ProcessRecord(
                            Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public String line() {
        return pid + " " + startedAt.toEpochMilli() + " " + name;
    }

    /** The process, if it still lives and is the one that was remembered. */
    public Optional<ProcessHandle> living() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_WANDER) <= 0)
                .orElse(false);
    }
}
