package zhuqiao.platform.id;

import java.util.UUID;
import zhuqiao.platform.problem.Problem;

/** An id in a path. */
public final class PathId {
    private PathId() {}

    /** The id; 404 for a text that cannot be an id of ours. */
    public static UUID of(String text) {
        if (!Ids.isId(text)) {
            throw Problem.notFound();
        }
        return UUID.fromString(text);
    }
}
