package zhuqiao.partner.counterparty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which counterparties' agreements must be weighed again. Several replicas share the work: a review taken is locked
 * until its transaction ends, and the others skip it.
 */
@ApplicationScoped
public class Reviews {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final String REQUIRE = """
            insert into counterparty_review (counterparty_id, due_on, reached, basis) values (?1, ?2, '', '')
            on conflict (counterparty_id) do update set due_on = excluded.due_on, reached = '', failed_at = null
            """;
    private static final String NEXT = """
            select r.counterparty_id, c.kind, r.reached
            from counterparty_review r join counterparty c on c.id = r.counterparty_id
            where r.due_on <= ?1
            order by r.failed_at nulls first, r.due_on limit 1
            for update of r skip locked
            """;
    private static final String REBASE = """
            update counterparty_review set due_on = ?1, reached = '' where basis <> ?2
            """;

    private final CounterpartyRepository counterparties;
    private final FactsPublisher facts;

    Reviews(CounterpartyRepository counterparties, FactsPublisher facts) {
        this.counterparties = counterparties;
        this.facts = facts;
    }

    /**
     * A review under way, its row locked.
     *
     * @param reached agreements up to this id have been weighed
     */
    public record Review(String counterpartyId, Side side, String reached) {}

    /** Whose agreements a review is about. */
    public enum Side {
        LENDER,
        PARTNER,
        GUARANTOR
    }

    /** Starts the review of a counterparty whose facts changed, within the transaction of the change. */
    static Uni<Void> require(String counterpartyId, LocalDate today) {
        return run(REQUIRE, counterpartyId, today);
    }

    /** Makes all reviews due that were done on another basis. */
    public Uni<Void> requireAllBut(String basis, LocalDate today) {
        return run(REBASE, today, basis);
    }

    /** One review that is due, locked until the transaction ends; null when none is left. */
    public Uni<@Nullable Review> next(LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NEXT, Object[].class)
                        .setParameter(1, today)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Review((String) row[0], Side.valueOf((String) row[1]), (String) row[2]));
    }

    public Uni<Void> reach(Review review, String agreementId) {
        return run(
                "update counterparty_review set reached = ?2 where counterparty_id = ?1",
                review.counterpartyId(),
                agreementId);
    }

    /** Puts the review behind those that did not fail. */
    public Uni<Void> postpone(String counterpartyId) {
        return run(
                "update counterparty_review set failed_at = clock_timestamp() where counterparty_id = ?1",
                counterpartyId);
    }

    /** Ends the review until one of the counterparty's dated facts or the rules change. */
    public Uni<Void> complete(Review review, String basis, LocalDate today, Optional<LocalDate> rulesChange) {
        Register register = Register.valueOf(review.side().name());
        return counterparties
                .get(register, review.counterpartyId())
                .flatMap(facts::facts)
                .map(known -> Stream.concat(FactsCalendar.next(known, today).stream(), rulesChange.stream())
                        .min(LocalDate::compareTo)
                        .orElse(NEVER))
                .flatMap(dueOn -> run(
                        "update counterparty_review set due_on = ?2, basis = ?3, reached = '', failed_at = null"
                                + " where counterparty_id = ?1",
                        review.counterpartyId(),
                        dueOn,
                        basis));
    }

    private static Uni<Void> run(String statement, Object... parameters) {
        return Panache.getSession()
                .flatMap(session -> {
                    var query = session.createNativeQuery(statement);
                    for (int i = 0; i < parameters.length; i++) {
                        query.setParameter(i + 1, parameters[i]);
                    }
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
