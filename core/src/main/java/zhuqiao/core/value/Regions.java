package zhuqiao.core.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The dated list of GB/T 2260 codes that comes with this build (see README.md beside {@code regions.csv}). */
public final class Regions {
    private static final Regions STANDARD = read();

    private final Map<String, Listed> byCode;
    private final LocalDate newest;

    /** How a code stands in the list. */
    public enum Standing {
        CURRENT,
        /** Known to an earlier list only. */
        ABOLISHED,
        UNKNOWN
    }

    private record Listed(String name, LocalDate lastSeen) {}

    private Regions(Map<String, Listed> byCode, LocalDate newest) {
        this.byCode = byCode;
        this.newest = newest;
    }

    public static Regions standard() {
        return STANDARD;
    }

    public Standing standing(Region region) {
        Listed listed = byCode.get(region.code());
        if (listed == null) {
            return Standing.UNKNOWN;
        }
        return listed.lastSeen().equals(newest) ? Standing.CURRENT : Standing.ABOLISHED;
    }

    /** The Chinese name, such as 海曙区, of a current or abolished code. */
    public Optional<String> name(Region region) {
        return Optional.ofNullable(byCode.get(region.code())).map(Listed::name);
    }

    /**
     * The region itself, for new business.
     *
     * @throws InvalidValueException when the code is unknown or abolished
     */
    public Region requireCurrent(Region region) {
        return switch (standing(region)) {
            case CURRENT -> region;
            case ABOLISHED ->
                throw new InvalidValueException(
                        "abolished-region", null, "行政区划代码已撤销", "is an abolished GB/T 2260 code");
            case UNKNOWN ->
                throw new InvalidValueException(
                        "unknown-region", null, "没有这一行政区划代码", "is not a GB/T 2260 code in the list of " + newest);
        };
    }

    private static Regions read() {
        Map<String, Listed> byCode = new HashMap<>();
        LocalDate newest = LocalDate.MIN;
        for (String line : text().split("\n", -1)) {
            String[] fields = line.split(",", -1);
            if (fields.length == 4 && !fields[0].equals("code")) {
                LocalDate lastSeen = LocalDate.parse(fields[3]);
                byCode.put(fields[0], new Listed(fields[1], lastSeen));
                newest = lastSeen.isAfter(newest) ? lastSeen : newest;
            }
        }
        return new Regions(Map.copyOf(byCode), newest);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"), "regions.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
