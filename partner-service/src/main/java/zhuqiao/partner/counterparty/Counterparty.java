package zhuqiao.partner.counterparty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.platform.json.Json;

/** An entry of one of the three registers. */
@Entity
@Table(name = "counterparty")
class Counterparty {
    @Id
    private String id;

    @Generated
    @Column(insertable = false, updatable = false)
    private long seq;

    @Enumerated(EnumType.STRING)
    @Column
    private Register kind;

    @Column
    private String uscc;

    @Column
    private String name;

    @Enumerated(EnumType.STRING)
    @Column
    private CounterpartyStatus status;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Version
    private int version;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    protected Counterparty() {}

    Counterparty(Register register, Registration registration, Instant at) {
        this.id = registration.id();
        this.kind = register;
        this.createdAt = at.atOffset(ZoneOffset.UTC);
        apply(registration, at);
    }

    void apply(Registration registration, Instant at) {
        this.uscc = registration.uscc().code();
        this.name = registration.name();
        this.status = registration.status();
        this.content = registration.content();
        this.updatedAt = at.atOffset(ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    long seq() {
        return seq;
    }

    Register kind() {
        return kind;
    }

    String uscc() {
        return uscc;
    }

    int version() {
        return version;
    }

    /** The record of core as JSON. */
    String content() {
        return content;
    }

    <T> T as(Class<T> type) {
        return Json.read(content, type);
    }
}
