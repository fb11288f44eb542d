package zhuqiao.partner.agreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Agreement;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.json.Json;

/**
 * What the next version is to say, and why.
 *
 * @param next null for what the newest version says
 */
record Amendment(@Nullable Agreement next, @Nullable String reason) {

    static Amendment of(@Nullable ObjectNode body) {
        Reasoned<ObjectNode> given = Reasoned.of(body == null ? Json.object() : body, ObjectNode.class);
        return given.content().isEmpty()
                ? new Amendment(null, given.reason())
                : new Amendment(Reasoned.of(body, Agreement.class).content(), given.reason());
    }
}
