package zhuqiao.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A page of results in Markdown, written to {@code results/<name>-<date>.md} and to the terminal. */
public final class Report {
    private final String name;
    private final StringBuilder page = new StringBuilder();

    public Report(String name, String title) {
        this.name = name;
        page.append("# ").append(title).append("\n\n");
        line("- machine: " + Machine.describe());
        line("- started: " + Instant.now() + ", load average " + Machine.load());
    }

    public void line(String text) {
        page.append(text).append('\n');
        System.out.println(text);
    }

    public void heading(String text) {
        line("\n## " + text + "\n");
    }

    public void table(List<String> head, List<List<String>> rows) {
        line(row(head));
        line("|" + " --- |".repeat(head.size()));
        rows.forEach(each -> line(row(each)));
    }

    /** @param directory made when it is not there */
    public Path write(Path directory) throws IOException {
        line("\nEnded with load average " + Machine.load() + ".");
        Files.createDirectories(directory);
        Path file = directory.resolve(name + "-" + LocalDate.now(ZoneId.systemDefault()) + ".md");
        return Files.writeString(file, page);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
