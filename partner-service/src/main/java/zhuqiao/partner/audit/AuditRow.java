package zhuqiao.partner.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Json;

/** The row of an audit line. */
@Entity
@Table(name = "audit_entry")
class AuditRow {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private AuditSubject.Kind subjectKind;

    @Column(name = "subject_id")
    private String subjectId;

    @Column
    private String action;

    @Column
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    @Column
    private OffsetDateTime at;

    @Column
    private @Nullable String reason;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String before;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String after;

    protected AuditRow() {}

    AuditRow(AuditSubject subject, Change change, Instant at) {
        this.id = Ids.next().toString();
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.action = change.action();
        this.actor = change.actor().subject();
        this.actorName = change.actor().name();
        this.at = at.atOffset(ZoneOffset.UTC);
        this.reason = change.reason();
        this.before = change.before();
        this.after = change.after();
    }

    String id() {
        return id;
    }

    AuditEntry entry() {
        return new AuditEntry(
                id,
                action,
                actor,
                actorName,
                at.toInstant(),
                reason,
                before == null ? null : Json.tree(before),
                after == null ? null : Json.tree(after));
    }
}
