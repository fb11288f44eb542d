package zhuqiao.partner.agreement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.audit.Reason;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.problem.Problem;

/** What people do with an agreement; the names are those of the paths. */
public enum Action {
    SUBMISSION(Role.AGREEMENT_EDITOR, false),
    APPROVAL(Role.AGREEMENT_APPROVER, false),
    REJECTION(Role.AGREEMENT_APPROVER, true),
    SUSPENSION(Role.AGREEMENT_APPROVER, true),
    RESUMPTION(Role.AGREEMENT_APPROVER, true),
    TERMINATION(Role.AGREEMENT_APPROVER, true);

    private final String role;
    private final boolean explained;

    Action(String role, boolean explained) {
        this.role = role;
        this.explained = explained;
    }

    /** As a path's last segment names it, upper case or lower. */
    public static Action of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 403 for who may not take it at all; 400 where it needs a reason and has none. */
    public Reason require(Caller caller, @Nullable Reason reason) {
        if (!caller.has(role)) {
            throw Problem.forbidden();
        }
        Reason given = Reason.orNone(reason);
        return explained ? given.required() : given;
    }
}
