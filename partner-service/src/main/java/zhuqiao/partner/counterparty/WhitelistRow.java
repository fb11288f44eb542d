package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Json;

/** One entry of a partner's published list. */
@Entity
@Table(name = "whitelist_entry")
class WhitelistRow {
    @Id
    private String id;

    @Column(name = "partner_id")
    private String partnerId;

    @Enumerated(EnumType.STRING)
    @Column
    private WhitelistRole role;

    @Column
    private String uscc;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private @Nullable LocalDate to;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Version
    private int version;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    protected WhitelistRow() {}

    WhitelistRow(String partnerId, WhitelistEntry entry, Instant at) {
        this.id = Ids.next().toString();
        this.partnerId = partnerId;
        this.createdAt = at.atOffset(ZoneOffset.UTC);
        apply(entry);
    }

    void apply(WhitelistEntry entry) {
        this.role = entry.role();
        this.uscc = entry.uscc().code();
        this.from = entry.from();
        this.to = entry.to();
        this.content = Json.write(entry);
    }

    String id() {
        return id;
    }

    String partnerId() {
        return partnerId;
    }

    int version() {
        return version;
    }

    String content() {
        return content;
    }

    WhitelistEntry entry() {
        return Json.read(content, WhitelistEntry.class);
    }

    JsonNode view() {
        return Json.object().put("id", id).setAll(Json.tree(content));
    }
}
