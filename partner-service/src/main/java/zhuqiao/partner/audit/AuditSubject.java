package zhuqiao.partner.audit;

/** What an audit line is about. */
public record AuditSubject(Kind kind, String id) {
    public enum Kind {
        LENDER,
        PARTNER,
        GUARANTOR,
        AGREEMENT,
        AGREEMENT_IMPORT,
        WEBHOOK_ENDPOINT
    }
}
