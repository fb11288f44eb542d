package zhuqiao.partner.agreementimport;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.AuditEntry;
import zhuqiao.partner.audit.AuditSubject;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.audit.Change;
import zhuqiao.partner.sheet.Fault;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Precondition;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Makes drafts of a file, all or none; a dry run only reports. */
@ApplicationScoped
class ImportService {
    static final String PATH = "/v1/agreement-imports";
    private final ImportRepository imports;
    private final References references;
    private final Drafts drafts;
    private final AuditTrail audit;

    ImportService(ImportRepository imports, References references, Drafts drafts, AuditTrail audit) {
        this.imports = imports;
        this.references = references;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** What a dry run found; an import of the same file would make drafts if {@code faults} is empty. */
    record Report(int rows, int badRows, String encoding, String sha256, List<Fault> faults) {}

    record Shown(ImportView view, String etag) {}

    @WithSession
    Uni<Report> examine(Upload upload) {
        return references
                .faults(upload.file())
                .map(faults -> new Report(
                        upload.file().rows(),
                        badRows(faults),
                        upload.file().encoding().name(),
                        upload.sha256(),
                        faults.stream()
                                .sorted(Comparator.comparingInt(Fault::row))
                                .toList()));
    }

    /** Makes the drafts, within the caller's transaction; 422 with every bad row when there is one. */
    Uni<Answer> load(Upload upload, List<String> sets, Caller caller) {
        Instant now = Instant.now();
        ImportRow file = new ImportRow(upload, caller, now);
        return references
                .faults(upload.file())
                .invoke(faults -> {
                    if (!faults.isEmpty()) {
                        throw refused(faults);
                    }
                })
                .flatMap(sound -> imports.persistAndFlush(file))
                .flatMap(saved -> drafts.write(file.id(), sets, caller, now))
                .flatMap(written -> audit.record(
                        subject(file.id()),
                        new Change("imported", Actor.of(caller), null, null, FileDecisions.document(file)),
                        now))
                .map(audited -> Answer.created(
                                PATH + "/" + file.id(), file.view(upload.file().rows()))
                        .withEtag(Precondition.etag(file.revision())));
    }

    @WithSession
    Uni<Shown> get(String id) {
        return imports.get(id)
                .flatMap(file -> imports.following(file)
                        .map(following -> new Shown(file.view(following), Precondition.etag(file.revision()))));
    }

    /** Without counting which of their agreements were changed apart: that takes a look at each file. */
    @WithSession
    Uni<Page<ImportSummary>> list(PageRequest request) {
        return imports.page(request).map(rows -> Page.of(rows, request, ImportRow::id, ImportRow::summary));
    }

    @WithSession
    Uni<Page<ImportRepository.Item>> items(String id, PageRequest request) {
        return imports.get(id)
                .flatMap(found -> imports.items(id, request)
                        .map(items -> Page.of(items, request, item -> Integer.toString(item.row()), item -> item)));
    }

    @WithSession
    Uni<Page<AuditEntry>> auditOf(String id, PageRequest request) {
        return imports.get(id).flatMap(found -> audit.of(subject(id), request));
    }

    private static AuditSubject subject(String id) {
        return new AuditSubject(AuditSubject.Kind.AGREEMENT_IMPORT, id);
    }

    private static Problem refused(List<Fault> faults) {
        int bad = badRows(faults);
        return Problem.refused(
                        "import-refused",
                        Text.of(bad + " 行有误,未写入任何协议", bad + " rows are at fault; nothing was written"))
                .with("badRows", bad)
                .with("faults", FaultsView.of(faults));
    }

    private static int badRows(List<Fault> faults) {
        return (int) faults.stream().mapToInt(Fault::row).distinct().count();
    }
}
