package zhuqiao.sandbox.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhuqiao.sandbox.process.ComponentFailure;

/** Which component failed, the last lines of its log, and where the log is. */
final class FailureReport {

    private static final int LINES = 20;
    private static final int WIDTH = 500;

    private FailureReport() {}

    /** The stack trace, if there is one, goes into the launcher's log. */
    static void print(PrintStream out, ComponentFailure failure, Path launcherLog) {
        out.println("zhuqiao: %s %s".formatted(failure.component(), failure.getMessage()));
        failure.log().filter(Files::exists).ifPresent(log -> {
            lastLines(log).forEach(line -> out.println("  | " + shortened(line)));
            out.println("  its log: " + log);
        });
        if (failure.getCause() != null) {
            out.println("  details: " + launcherLog);
            keep(failure, launcherLog);
        }
    }

    /** Writes the stack trace where only those look who want it. */
    static void keep(Exception failure, Path launcherLog) {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(launcherLog))) {
            failure.printStackTrace(writer);
        } catch (IOException e) {
            System.err.println("zhuqiao: could not write " + launcherLog + ": " + e.getMessage());
        }
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …";
    }

    static List<String> lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (MalformedInputException e) {
            return List.of("(not text)");
        } catch (IOException e) {
            return List.of("(" + e.getMessage() + ")");
        }
    }
}
