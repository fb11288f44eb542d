package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Json;

/** One declaration of headroom; never changed, a later one replaces it. */
@Entity
@Table(name = "headroom")
class HeadroomRow {
    @Id
    private String id;

    @Column(name = "partner_id")
    private String partnerId;

    @Enumerated(EnumType.STRING)
    @Column
    private HeadroomKind kind;

    @Column(name = "lender_id")
    private @Nullable String lenderId;

    @Column(name = "expires_at")
    private LocalDate expiresAt;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    protected HeadroomRow() {}

    HeadroomRow(String partnerId, Headroom headroom, Instant at) {
        this.id = Ids.next().toString();
        this.partnerId = partnerId;
        this.kind = headroom.kind();
        this.lenderId = headroom.lenderId();
        this.expiresAt = headroom.expiresAt();
        this.content = Json.write(headroom);
        this.createdAt = at.atOffset(ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    String partnerId() {
        return partnerId;
    }

    String content() {
        return content;
    }

    Headroom headroom() {
        return Json.read(content, Headroom.class);
    }

    JsonNode view() {
        return Json.object().put("id", id).setAll(Json.tree(content));
    }
}
