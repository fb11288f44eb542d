package zhuqiao.partner.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.audit.Reason;
import zhuqiao.platform.identity.Caller;

/** Who asks for which action on which agreement or file, why, and under which ETag. */
public record ActionCall(
        String id, Action action, Reason reason, @Nullable String ifMatch, Caller caller, Instant at) {
    public String word() {
        return action.word();
    }

    public String person() {
        return caller.subject();
    }
}
