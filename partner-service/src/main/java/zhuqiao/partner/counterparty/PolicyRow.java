package zhuqiao.partner.counterparty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.platform.json.Json;

/** One version of a lender's routing policy. */
@Entity
@Table(name = "lender_policy")
@IdClass(PolicyRow.Key.class)
class PolicyRow {
    record Key(String lenderId, int version) implements Serializable {}

    @Id
    @Column(name = "lender_id")
    private String lenderId;

    @Id
    private int version;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private OffsetDateTime setAt;

    protected PolicyRow() {}

    PolicyRow(String lenderId, int version, LenderPolicy policy, String setBy, Instant setAt) {
        this.lenderId = lenderId;
        this.version = version;
        this.content = Json.write(policy);
        this.setBy = setBy;
        this.setAt = setAt.atOffset(ZoneOffset.UTC);
    }

    int version() {
        return version;
    }

    String content() {
        return content;
    }

    LenderPolicy policy() {
        return Json.read(content, LenderPolicy.class);
    }
}
