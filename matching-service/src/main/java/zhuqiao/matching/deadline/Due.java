package zhuqiao.matching.deadline;

/** Deadlines, and by which query their applications are found; the due row itself is judged again under its lock. */
enum Due {
    SERVICE_HOURS_BEGIN("select application_id from referral where status = 'QUEUED' and sends_at <= now()"
            + " order by sends_at limit ?1"),
    DECISION("select application_id from referral where status = 'SENT' and expires_at <= now()"
            + " order by expires_at limit ?1"),
    OFFER("select application_id from referral where status = 'APPROVED' and valid_until <= now()"
            + " order by valid_until limit ?1"),
    DRAWDOWN("select application_id from referral where status = 'CONFIRMED' and status_requested_at is null"
            + " and drawdown_due_at <= now() order by drawdown_due_at limit ?1"),
    WAITING("select id from application where expires_at <= now() order by expires_at limit ?1");

    private final String query;

    Due(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
