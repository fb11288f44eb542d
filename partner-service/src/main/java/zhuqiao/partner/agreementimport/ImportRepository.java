package zhuqiao.partner.agreementimport;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportRow, String> {
    private static final String FOLLOWING = """
            select count(*) from agreement_import_row r join agreement a on a.id = r.agreement_id
            where r.import_id = ?1 and a.version = r.agreement_version
            """;
    private static final String ROWS = """
            select r.row, a.id, v.agreement_no, v.status, a.version = r.agreement_version
            from agreement_import i
            join agreement_import_row r on r.import_id = i.id
            join agreement a on a.id = r.agreement_id
            join agreement_version v on v.agreement_id = a.id and v.number = a.head
            where i.id = ?1 and r.row < ?2
            order by r.row desc
            """;

    /** Where a row of the file stands now. */
    record Item(int row, String agreementId, String agreementNo, String status, boolean apart) {}

    Uni<ImportRow> get(String id) {
        return findById(id).onItem().ifNull().failWith(Problem::notFound);
    }

    /** Locked until the transaction ends. */
    Uni<ImportRow> locked(String id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    Uni<List<ImportRow>> page(PageRequest request) {
        return find("id < ?1 order by id desc", request.below())
                .range(0, request.limit())
                .list();
    }

    /** How many of its agreements nobody changed apart from the file. */
    Uni<Long> following(ImportRow file) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(FOLLOWING, Long.class)
                        .setParameter(1, file.id())
                        .getSingleResult());
    }

    /** Last row first. */
    Uni<List<Item>> items(String id, PageRequest request) {
        int below = (int) Math.min(request.belowNumber(), Integer.MAX_VALUE);
        return getSession()
                .flatMap(session -> session.createNativeQuery(ROWS, Object[].class)
                        .setParameter(1, id)
                        .setParameter(2, below)
                        .setMaxResults(request.limit() + 1)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Item(
                                (Integer) row[0], (String) row[1], (String) row[2], (String) row[3], !(Boolean) row[4]))
                        .toList());
    }
}
