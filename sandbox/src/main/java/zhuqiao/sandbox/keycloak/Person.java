package zhuqiao.sandbox.keycloak;

/** A user of the sandbox's realm with the one role it has. */
enum Person {
    EDITOR("editor", "agreement-editor"),
    APPROVER("approver", "agreement-approver"),
    OPERATOR("operator", "operator"),
    AUDITOR("auditor", "auditor");

    private final String username;
    private final String role;

    Person(String username, String role) {
        this.username = username;
        this.role = role;
    }

    String username() {
        return username;
    }

    String role() {
        return role;
    }
}
