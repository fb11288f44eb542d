package zhuqiao.partner.agreement;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import zhuqiao.core.terms.Agreement;
import zhuqiao.partner.counterparty.BusinessDay;
import zhuqiao.partner.counterparty.Reviews;
import zhuqiao.partner.counterparty.Reviews.Review;

/**
 * Weighs agreements in force again once a fact of a party has changed, begun or ended. Only those of that party are
 * read, in pieces; only those that fail are locked.
 */
@ApplicationScoped
class StandingReview {
    /** Weighing takes some 0.3 ms an agreement on an event loop, which must not be kept for long. */
    private static final int PIECE = 50;

    private static final Logger LOG = Logger.getLogger(StandingReview.class);

    private final Reviews reviews;
    private final VersionRepository versions;
    private final AgreementRepository agreements;
    private final Activation activation;
    private final Standing standing;
    private final AtomicBoolean rebased = new AtomicBoolean();

    StandingReview(
            Reviews reviews,
            VersionRepository versions,
            AgreementRepository agreements,
            Activation activation,
            Standing standing) {
        this.reviews = reviews;
        this.versions = versions;
        this.agreements = agreements;
        this.activation = activation;
        this.standing = standing;
    }

    /** One version in force, as it was read without a lock. */
    record InForce(String agreementId, Agreement agreement) {}

    /** Whether the reviews that this build's rules ask for are due already. */
    boolean isRebased() {
        return rebased.get();
    }

    /** Once after each start: rules that came with this build concern every agreement. */
    @WithTransaction
    Uni<Void> rebase() {
        return reviews.requireAllBut(activation.basis(), BusinessDay.of(Instant.now()));
    }

    void markRebased() {
        rebased.set(true);
    }

    /** Weighs one piece of one review that is due; false when none was. */
    @WithTransaction
    Uni<Boolean> next() {
        Instant now = Instant.now();
        LocalDate today = BusinessDay.of(now);
        return reviews.next(today)
                .flatMap(review -> review == null
                        ? Uni.createFrom().item(false)
                        : versions.inForce(review, PIECE)
                                .flatMap(piece -> weigh(piece, now)
                                        .flatMap(done -> piece.size() < PIECE
                                                ? reviews.complete(
                                                        review, activation.basis(), today, rulesChange(review, today))
                                                : reviews.reach(
                                                        review, piece.getLast().agreementId())))
                                .replaceWith(true)
                                .onFailure()
                                .transform(failure -> new FailedReview(review.counterpartyId(), failure)));
    }

    /** One review that cannot be done must not keep the others from theirs. */
    @WithTransaction
    Uni<Boolean> postpone(FailedReview failed) {
        LOG.errorf(failed.getCause(), "review failed counterpartyId=%s", failed.counterpartyId());
        return reviews.postpone(failed.counterpartyId()).replaceWith(false);
    }

    /** A change of the rules reaches every agreement through its lender, and need not come thrice. */
    private Optional<LocalDate> rulesChange(Review review, LocalDate today) {
        return review.side() == Reviews.Side.LENDER ? activation.nextChange(today) : Optional.empty();
    }

    private Uni<Void> weigh(List<InForce> piece, Instant at) {
        if (piece.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return activation
                .sides(piece.stream().map(InForce::agreement).toList())
                .flatMap(sides -> Multi.createFrom()
                        .iterable(piece)
                        .filter(found -> !activation
                                .failures(found.agreement(), sides, BusinessDay.of(at))
                                .isEmpty())
                        .onItem()
                        .transformToUniAndConcatenate(found -> agreements
                                .lockedUnlessBusy(found.agreementId())
                                .flatMap(dossier -> standing.keep(dossier, at)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }
}
