package zhuqiao.sandbox.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhuqiao.sandbox.process.JavaCommand;

/**
 * The JVM of a service in the sandbox. It lives for minutes and shares two cores with nine others, so by default it
 * compiles with C1 alone and collects serially: ready in half the time. {@code ZHUQIAO_SERVICE_JAVA_OPTIONS} replaces
 * those two options where the peak matters more.
 */
public final class ServiceJava {

    private static final String QUICK = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final Path cache;
    private final String[] tuning;

    /**
     * @param cache where class archives are kept
     * @param environment the launcher's own
     */
    public ServiceJava(Path cache, Map<String, String> environment) {
        this.cache = cache;
        this.tuning = Stream.of(environment
                        .getOrDefault("ZHUQIAO_SERVICE_JAVA_OPTIONS", QUICK)
                        .split(" "))
                .filter(option -> !option.isBlank())
                .toArray(String[]::new);
    }

    /** For the first replica, which also keeps its classes for the next start. */
    List<String> first(Path jar) {
        return base().archive(archive(jar)).words();
    }

    /** For a further replica, which only reads the archive: two would write one file at once. */
    List<String> further(Path jar) {
        return base().archiveOfAnother(archive(jar)).words();
    }

    /** By replica, counted from 1. */
    public List<String> replica(int number, Path jar) {
        return number == 1 ? first(jar) : further(jar);
    }

    private JavaCommand base() {
        return JavaCommand.with("-Xms96m", "-Xmx512m").and(tuning);
    }

    /** An archive fits one class path only, so builds in different places have one each. */
    private Path archive(Path jar) {
        return cache.resolve("service-%08x.jsa".formatted(jar.toString().hashCode()));
    }
}
