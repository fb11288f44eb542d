package zhuqiao.partner.counterparty;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

@ApplicationScoped
class CounterpartyRepository implements PanacheRepositoryBase<Counterparty, String> {

    /** The entry; 404 when this register has none of that id. */
    Uni<Counterparty> get(Register register, String id) {
        return optional(register, id).onItem().ifNull().failWith(Problem::notFound);
    }

    Uni<@Nullable Counterparty> optional(Register register, String id) {
        return find("id = ?1 and kind = ?2", id, register).firstResult();
    }

    /** The entry, locked until the transaction ends: its facts are published whole, so writers take turns. */
    Uni<Counterparty> locked(Register register, String id) {
        return find("id = ?1 and kind = ?2", id, register)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(Problem::notFound);
    }

    Uni<Set<String>> known(Register register, Set<String> ids) {
        return getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select id from Counterparty where kind = :kind and id in :ids", String.class)
                        .setParameter("kind", register)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** Shares the locks of these entries until the transaction ends: their facts stay, other readers pass. */
    Uni<Void> held(Collection<String> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list()
                .replaceWithVoid();
    }

    /** Newest first; {@code only} restricts the list to one id. */
    Uni<List<Counterparty>> page(Register register, @Nullable String only, PageRequest request) {
        long below = request.belowNumber();
        String own = only == null ? "" : " and id = ?3";
        Object[] parameters = only == null ? new Object[] {register, below} : new Object[] {register, below, only};
        return find("kind = ?1 and seq < ?2" + own + " order by seq desc", parameters)
                .range(0, request.limit())
                .list();
    }

    Uni<Boolean> taken(Registration registration) {
        return count("id", registration.id()).map(count -> count > 0);
    }

    Uni<Boolean> usccTaken(Register register, Registration registration) {
        return count(
                        "kind = ?1 and uscc = ?2 and id <> ?3",
                        register,
                        registration.uscc().code(),
                        registration.id())
                .map(count -> count > 0);
    }
}
