package zhuqiao.partner.agreementimport;

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
import java.util.Set;
import java.util.TreeSet;
import zhuqiao.partner.agreement.AgreementState;
import zhuqiao.partner.sheet.FileText;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.identity.Caller;

/** The row of an imported file. */
@Entity
@Table(name = "agreement_import")
class ImportRow {
    @Id
    private String id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column
    private ImportStatus status;

    @Column
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column
    private FileText.Encoding encoding;

    @Column(name = "row_count")
    private int rowCount;

    @Column
    private String[] editors;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    protected ImportRow() {}

    ImportRow(Upload upload, Caller caller, Instant at) {
        this.id = Ids.next().toString();
        this.status = ImportStatus.DRAFT;
        this.sha256 = upload.sha256();
        this.encoding = upload.file().encoding();
        this.rowCount = upload.file().rows();
        this.editors = new String[] {caller.subject()};
        this.createdBy = caller.name();
        this.createdAt = at.atOffset(ZoneOffset.UTC);
        this.updatedAt = createdAt;
    }

    /** What each agreement that follows the file is like now. */
    AgreementState state() {
        return AgreementState.of(status.ofItsAgreements(), Set.of(editors));
    }

    void apply(ImportStatus next, AgreementState state, Instant at) {
        this.status = next;
        this.editors = new TreeSet<>(state.editors()).toArray(String[]::new);
        this.updatedAt = at.atOffset(ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    /** What the ETag is made of. */
    int revision() {
        return version;
    }

    ImportStatus status() {
        return status;
    }

    ImportSummary summary() {
        return new ImportSummary(id, status, rowCount, createdBy, createdAt.toInstant(), updatedAt.toInstant());
    }

    ImportView view(long following) {
        return new ImportView(
                id,
                status,
                rowCount,
                rowCount - following,
                encoding,
                sha256,
                createdBy,
                createdAt.toInstant(),
                updatedAt.toInstant());
    }
}
