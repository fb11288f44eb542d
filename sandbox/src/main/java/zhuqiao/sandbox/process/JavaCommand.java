package zhuqiao.sandbox.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM that runs on the same Java as the launcher. */
public final class JavaCommand {

    private final List<String> words = new ArrayList<>();

    private JavaCommand() {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    public static JavaCommand with(String... options) {
        return new JavaCommand().and(options);
    }

    public JavaCommand and(String... options) {
        words.addAll(List.of(options));
        return this;
    }

    /**
     * Keeps the loaded classes of the first run in the file and starts later runs from it: about a third less CPU until
     * ready. The JVM checks the archive itself and rewrites one that no longer fits.
     */
    public JavaCommand archive(Path file) {
        return and("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off", "-Xlog:aot*=off");
    }

    /** Starts from an archive that another process keeps; does without when there is none. */
    public JavaCommand archiveOfAnother(Path file) {
        return and("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off", "-Xlog:aot*=off");
    }

    public List<String> words() {
        return List.copyOf(words);
    }
}
