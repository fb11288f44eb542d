package zhuqiao.partner.agreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.platform.json.Json;

/**
 * One version that changed.
 *
 * @param previous its status before, null for a new one
 * @param before what it was, for the audit trail; null for a new one
 */
record Move(
        VersionRow version,
        @Nullable AgreementStatus previous,
        @Nullable String before) {

    static Move created(VersionRow version) {
        return new Move(version, null, null);
    }

    /** Brings the version into its next state. */
    static Move of(VersionRow version, AgreementState next, @Nullable String reason, Instant at) {
        Move move = new Move(version, version.status(), snapshot(version));
        version.apply(next, reason, at);
        return move;
    }

    /** Whether those who wait for the agreement have something to learn. */
    boolean changedStatus() {
        return previous != null && previous != version.status();
    }

    String after() {
        return snapshot(version);
    }

    private static String snapshot(VersionRow version) {
        ObjectNode snapshot = Json.object()
                .put("version", version.number())
                .put("status", version.status().name());
        return Json.write(snapshot.set("content", Json.tree(version.content())));
    }
}
