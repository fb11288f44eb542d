package zhuqiao.partner.counterparty;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import zhuqiao.platform.paging.PageRequest;

@ApplicationScoped
class HeadroomRepository implements PanacheRepositoryBase<HeadroomRow, String> {

    /** Every declaration of the partner, oldest first. */
    Uni<List<HeadroomRow>> of(String partnerId) {
        return list("partnerId = ?1 order by id", partnerId);
    }

    /** Declarations of these partners about one of the lenders or about all, oldest first. */
    Uni<List<HeadroomRow>> concerning(Collection<String> partnerIds, Collection<String> lenderIds) {
        return list("partnerId in ?1 and (lenderId is null or lenderId in ?2) order by id", partnerIds, lenderIds);
    }

    Uni<List<HeadroomRow>> page(String partnerId, PageRequest request) {
        return find("partnerId = ?1 and id < ?2 order by id desc", partnerId, request.below())
                .range(0, request.limit())
                .list();
    }
}
