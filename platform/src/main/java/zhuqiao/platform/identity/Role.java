package zhuqiao.platform.identity;

/** Realm roles. */
public final class Role {
    public static final String LENDER = "lender";
    public static final String PARTNER = "partner";
    public static final String AGREEMENT_EDITOR = "agreement-editor";
    public static final String AGREEMENT_APPROVER = "agreement-approver";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";

    private Role() {}
}
