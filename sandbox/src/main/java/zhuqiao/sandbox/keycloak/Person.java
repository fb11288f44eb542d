package zhuqiao.sandbox.keycloak;

import java.util.List;
import java.util.Locale;

/** A user of the sandbox's realm. The manager has both roles that the four-eyes rule keeps apart. */
enum Person {
    EDITOR,
    APPROVER,
    OPERATOR,
    AUDITOR,
    MANAGER;

    String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> roles() {
        return switch (this) {
            case EDITOR -> List.of("agreement-editor");
            case APPROVER -> List.of("agreement-approver");
            case OPERATOR -> List.of("operator");
            case AUDITOR -> List.of("auditor");
            case MANAGER -> List.of("agreement-editor", "agreement-approver");
        };
    }
}
