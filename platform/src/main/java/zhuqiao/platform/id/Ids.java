package zhuqiao.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids are UUIDv7 (RFC 9562), so that they sort by time of creation. */
public final class Ids {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** Whether a text from outside is a lower-case UUID; anything else cannot be an id of ours. */
    public static boolean isId(String text) {
        return UUID_TEXT.matcher(text).matches();
    }
}
