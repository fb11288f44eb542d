package zhuqiao.partner.audit;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;

/** Writes audit lines in the transaction of the change, and reads them newest first. */
@ApplicationScoped
public class AuditTrail implements PanacheRepositoryBase<AuditRow, String> {

    public Uni<Void> record(AuditSubject subject, Change change, Instant at) {
        return persist(new AuditRow(subject, change, at)).replaceWithVoid();
    }

    public Uni<Page<AuditEntry>> of(AuditSubject subject, PageRequest request) {
        return find(
                        "subjectKind = ?1 and subjectId = ?2 and id < ?3 order by id desc",
                        subject.kind(),
                        subject.id(),
                        request.below())
                .range(0, request.limit())
                .list()
                .map(rows -> Page.of(rows, request, AuditRow::id, AuditRow::entry));
    }
}
