package zhuqiao.partner.counterparty;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

@ApplicationScoped
class WhitelistRepository implements PanacheRepositoryBase<WhitelistRow, String> {

    /** Every entry of the partner, ended ones too, oldest first. */
    Uni<List<WhitelistRow>> of(String partnerId) {
        return list("partnerId = ?1 order by id", partnerId);
    }

    /** Entries of these partners that name one of the companies, oldest first. */
    Uni<List<WhitelistRow>> naming(Collection<String> partnerIds, Collection<String> usccs) {
        return list("partnerId in ?1 and uscc in ?2 order by id", partnerIds, usccs);
    }

    Uni<List<WhitelistRow>> page(String partnerId, PageRequest request) {
        return find("partnerId = ?1 and id < ?2 order by id desc", partnerId, request.below())
                .range(0, request.limit())
                .list();
    }

    Uni<WhitelistRow> get(String partnerId, String id) {
        return find("id = ?1 and partnerId = ?2", id, partnerId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }
}
