package zhuqiao.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of a process as {@code /proc} counts it: user and system, in ticks of 10 ms. */
final class ProcessorTime {
    private static final long MICROS_A_TICK = 10_000;
    private static final int UTIME = 11;
    private static final int CHILDREN_UTIME = 13;

    private ProcessorTime() {}

    /** µs so far of the process alone. */
    static long ofProcess(long pid) throws IOException {
        return ticks(stat(Path.of("/proc", Long.toString(pid))), UTIME) * MICROS_A_TICK;
    }

    /** µs so far of the process, its living children, and those children that have ended. */
    static long ofFamily(long pid) throws IOException {
        List<String> own = stat(Path.of("/proc", Long.toString(pid)));
        long sum = ticks(own, UTIME) + ticks(own, CHILDREN_UTIME);
        List<ProcessHandle> children = ProcessHandle.of(pid)
                .map(ProcessHandle::children)
                .orElse(Stream.empty())
                .toList();
        for (ProcessHandle child : children) {
            Path directory = Path.of("/proc", Long.toString(child.pid()));
            if (Files.exists(directory)) {
                sum += ticks(stat(directory), UTIME);
            }
        }
        return sum * MICROS_A_TICK;
    }

    /** µs in all of those children of the process that have ended. */
    static long ofEndedChildren(long pid) throws IOException {
        return ticks(stat(Path.of("/proc", Long.toString(pid))), CHILDREN_UTIME) * MICROS_A_TICK;
    }

    private static long ticks(List<String> fields, int first) {
        return Long.parseLong(fields.get(first)) + Long.parseLong(fields.get(first + 1));
    }

    /** The fields after the command's name, which may hold blanks. */
    private static List<String> stat(Path process) throws IOException {
        String line = Files.readString(process.resolve("stat"));
        return List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1));
    }
}
