package zhuqiao.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine as Linux describes it; elsewhere what the JVM knows. */
public final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    /** One line: processor, cores, memory, system, JVM. */
    public static String describe() {
        Runtime.Version java = Runtime.version();
        return "%s, %d cores, %s memory, %s %s, Java %s"
                .formatted(
                        field(CPU, "model name", "unknown processor"),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        java);
    }

    /** Load averages over 1, 5 and 15 minutes. */
    public static String load() {
        return Files.isReadable(LOAD) ? text(LOAD).substring(0, 14) : "unknown";
    }

    private static String memory() {
        String kib = field(MEMORY, "MemTotal", "0 kB").replaceAll("[^0-9]", "");
        return String.format(Locale.ROOT, "%.1f GiB", Long.parseLong(kib) / 1048576.0);
    }

    private static String field(Path file, String name, String otherwise) {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        return text(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
