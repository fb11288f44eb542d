package zhuqiao.partner.agreement;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.counterparty.BusinessDay;

/** What happens by date: a version's term ends, or the next version's first day has come. */
@ApplicationScoped
class DatedSwitches {
    private static final Actor TIMER = Actor.timer("agreement-dates");
    private final AgreementRepository agreements;
    private final Standing standing;
    private final Publication publication;

    DatedSwitches(AgreementRepository agreements, Standing standing, Publication publication) {
        this.agreements = agreements;
        this.standing = standing;
        this.publication = publication;
    }

    /** Switches one agreement that is due, and weighs the version that begins; false when none was due. */
    @WithTransaction
    Uni<Boolean> next() {
        Instant now = Instant.now();
        return agreements.due(BusinessDay.of(now)).flatMap(dossier -> {
            if (dossier == null) {
                return Uni.createFrom().item(false);
            }
            List<Move> moves = moves(dossier, now);
            dossier.changed(now);
            return publication
                    .of(moves, new Publication.Occasion("dated-switch", TIMER, null, now))
                    .flatMap(published -> standing.keep(dossier, now))
                    .replaceWith(true);
        });
    }

    static Move supersede(VersionRow old, VersionRow next, Instant at) {
        return Move.of(old, running(old).supersede(), "version " + next.number(), at);
    }

    private static List<Move> moves(Dossier dossier, Instant at) {
        LocalDate today = BusinessDay.of(at);
        List<Move> moves = new ArrayList<>();
        for (VersionRow version : dossier.running()) {
            Optional<VersionRow> successor = dossier.running().stream()
                    .filter(other -> other.number() > version.number() && other.hasBegun(today))
                    .findFirst();
            if (successor.isPresent()) {
                moves.add(supersede(version, successor.get(), at));
            } else if (version.hasEnded(today)) {
                moves.add(Move.of(version, running(version).expire(), "validTo", at));
            }
        }
        return moves;
    }

    private static AgreementState.Running running(VersionRow version) {
        if (version.state() instanceof AgreementState.Running running) {
            return running;
        }
        throw new IllegalStateException(version.key() + " is not running");
    }
}
