package zhuqiao.sandbox.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A tiny shell that holds one end of a pipe. A launcher killed outright cannot tidy up, but the kernel closes its end,
 * and then the shell ends what is registered.
 */
final class Watchdog implements AutoCloseable {

    private final BufferedWriter pipe;

    private Watchdog(Process shell) {
        pipe = shell.outputWriter(StandardCharsets.US_ASCII);
    }

    /** Starts it; when it has to act it removes the first file and ends the server that the second names too. */
    static Watchdog start(Path stackFile, Path postmasterFile) throws IOException {
        try (InputStream script = Watchdog.class.getResourceAsStream("/process/watchdog.sh")) {
            if (script == null) {
                throw new IOException("watchdog.sh is missing from the sandbox's jar");
            }
            String source = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return new Watchdog(new ProcessBuilder(
                            "sh", "-c", source, "zhuqiao-watchdog", stackFile.toString(), postmasterFile.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
    }

    void guard(RunningProcess child) {
        tell("+ " + child.pid() + " " + child.signal());
    }

    void release(long pid) {
        tell("- " + pid);
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line);
            pipe.newLine();
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog is gone; stop and start again", e);
        }
    }

    @Override
    public void close() throws IOException {
        tell("end");
        pipe.close();
    }
}
