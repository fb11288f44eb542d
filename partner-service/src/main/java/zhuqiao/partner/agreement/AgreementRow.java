package zhuqiao.partner.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import zhuqiao.platform.id.Ids;

/** An agreement over all its versions; its row is the lock of every change. */
@Entity
@Table(name = "agreement")
class AgreementRow {
    @Id
    private String id;

    @Version
    private int version;

    @Column
    private int head;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    protected AgreementRow() {}

    AgreementRow(Instant at) {
        this.id = Ids.next().toString();
        this.head = 1;
        this.createdAt = at.atOffset(ZoneOffset.UTC);
        this.updatedAt = createdAt;
    }

    /** Notes a change of any version: raises the ETag and names the version that reads show. */
    void changed(int head, Instant at) {
        this.head = head;
        this.updatedAt = at.atOffset(ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    int head() {
        return head;
    }

    /** What the ETag is made of. */
    int revision() {
        return version;
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    Instant updatedAt() {
        return updatedAt.toInstant();
    }
}
