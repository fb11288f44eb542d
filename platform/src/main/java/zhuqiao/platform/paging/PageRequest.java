package zhuqiao.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * Which page is asked for. Lists are ordered by id, newest first: ids are UUIDv7 and therefore ordered by time.
 *
 * @param limit 1 to 200 rows
 * @param after id of the last row already seen, exclusive
 */
public record PageRequest(int limit, @Nullable String after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
    private static final String ABOVE_ALL_IDS = "g";
    private static final UUID ABOVE_ALL_UUIDS = new UUID(-1, -1);

    /** Reads {@code ?limit=} and {@code ?after=}; 400 when either is not what this API gave or allows. */
    public static PageRequest of(@Nullable String limit, @Nullable String after) {
        return new PageRequest(limit(limit), after == null ? null : id(after));
    }

    /** For lists ordered by UUIDv7: rows whose id sorts below this belong to the page. */
    public String below() {
        return after == null ? ABOVE_ALL_IDS : after;
    }

    /** As {@link #below}, for a column of type uuid; 400 when the cursor is no id. */
    public UUID belowId() {
        if (after == null) {
            return ABOVE_ALL_UUIDS;
        }
        if (!Ids.isId(after)) {
            throw notOurs();
        }
        return UUID.fromString(after);
    }

    /** For lists ordered by a sequence number: rows below this belong to the page; 400 when the cursor is no number. */
    public long belowNumber() {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException foreign) {
            throw notOurs();
        }
    }

    static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the problem below
        }
        throw Problem.invalid("?limit", "range", Text.of("须在 1 至 200 之间", "must be between 1 and 200"));
    }

    private static String id(String cursor) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (id.matches("[0-9A-Za-z:_-]{1,128}")) {
                return id;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the problem below
        }
        throw notOurs();
    }

    private static Problem notOurs() {
        return Problem.invalid("?after", "cursor", Text.of("不是本接口给出的游标", "is not a cursor of this list"));
    }
}
