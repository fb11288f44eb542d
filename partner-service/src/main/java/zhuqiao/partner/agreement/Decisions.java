package zhuqiao.partner.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.counterparty.BusinessDay;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Precondition;

/** The actions on an agreement, each within the caller's transaction. */
@ApplicationScoped
class Decisions {
    private final AgreementRepository agreements;
    private final Activation activation;
    private final Publication publication;

    Decisions(AgreementRepository agreements, Activation activation, Publication publication) {
        this.agreements = agreements;
        this.activation = activation;
        this.publication = publication;
    }

    /** Takes the action; the answer shows the version that it moved. */
    Uni<Answer> take(ActionCall call) {
        return agreements.locked(call.id()).flatMap(dossier -> {
            Precondition.check(call.ifMatch(), dossier.agreement().revision());
            return moves(dossier, call).flatMap(moves -> {
                dossier.changed(call.at());
                return publication
                        .of(moves, occasion(call))
                        .map(published -> new Shown(dossier, moves.getFirst().version()).answer());
            });
        });
    }

    private Uni<List<Move>> moves(Dossier dossier, ActionCall call) {
        return switch (call.action()) {
            case SUBMISSION -> submit(dossier, call);
            case APPROVAL -> approve(dossier, call);
            case REJECTION -> Uni.createFrom().item(reject(dossier, call));
            case SUSPENSION -> Uni.createFrom().item(suspend(dossier, call));
            case RESUMPTION -> resume(dossier, call);
            case TERMINATION -> Uni.createFrom().item(terminate(dossier, call));
        };
    }

    private Uni<List<Move>> submit(Dossier dossier, ActionCall call) {
        VersionRow open = dossier.requireOpen(call.word());
        if (!(open.state() instanceof AgreementState.Draft draft)) {
            throw dossier.refused(call.word());
        }
        return activation.require(open, call.at()).map(met -> List.of(move(open, draft.submit(call.person()), call)));
    }

    private Uni<List<Move>> approve(Dossier dossier, ActionCall call) {
        VersionRow open = dossier.requireOpen(call.word());
        if (!(open.state() instanceof AgreementState.PendingApproval pending)) {
            throw dossier.refused(call.word());
        }
        AgreementState.Active active = pending.approve(call.person());
        return activation.require(open, call.at()).map(met -> {
            List<VersionRow> earlier = dossier.running();
            List<Move> moves = new ArrayList<>(List.of(move(open, active, call)));
            moves.addAll(superseded(open, earlier, call.at()));
            return moves;
        });
    }

    /** The earlier running versions give way at once if the next one is in force already, else on its first day. */
    private static List<Move> superseded(VersionRow next, List<VersionRow> earlier, Instant at) {
        LocalDate today = BusinessDay.of(at);
        if (!next.hasBegun(today)) {
            return List.of();
        }
        return earlier.stream()
                .map(old -> DatedSwitches.supersede(old, next, at))
                .toList();
    }

    private static List<Move> reject(Dossier dossier, ActionCall call) {
        VersionRow open = dossier.open().orElseThrow(() -> dossier.refused(call.word()));
        if (!(open.state() instanceof AgreementState.PendingApproval pending)) {
            throw dossier.refused(call.word());
        }
        return List.of(move(open, pending.reject(call.person()), call));
    }

    private static List<Move> suspend(Dossier dossier, ActionCall call) {
        return each(dossier, AgreementStatus.ACTIVE, call, version -> {
            if (version.state() instanceof AgreementState.Active active) {
                return active.suspend(call.person());
            }
            throw dossier.refused(call.word());
        });
    }

    private Uni<List<Move>> resume(Dossier dossier, ActionCall call) {
        VersionRow head = dossier.head(BusinessDay.of(call.at()));
        if (dossier.in(AgreementStatus.SUSPENDED).isEmpty()) {
            throw dossier.refused(call.word());
        }
        return activation
                .require(head, call.at())
                .map(met -> each(dossier, AgreementStatus.SUSPENDED, call, version -> {
                    if (version.state() instanceof AgreementState.Suspended suspended) {
                        return suspended.resume(call.person());
                    }
                    throw dossier.refused(call.word());
                }));
    }

    private static List<Move> terminate(Dossier dossier, ActionCall call) {
        List<Move> moves = new ArrayList<>();
        for (VersionRow version : dossier.running()) {
            if (version.state() instanceof AgreementState.Running running) {
                moves.add(move(version, running.terminate(call.person()), call));
            }
        }
        if (moves.isEmpty()) {
            throw dossier.refused(call.word());
        }
        return moves;
    }

    /** What holds for the running version holds for one that waits for its first day: it must not slip past. */
    private static List<Move> each(
            Dossier dossier, AgreementStatus status, ActionCall call, Function<VersionRow, AgreementState> next) {
        List<VersionRow> versions = dossier.in(status);
        if (versions.isEmpty()) {
            throw dossier.refused(call.word());
        }
        return versions.stream()
                .map(version -> move(version, next.apply(version), call))
                .toList();
    }

    private static Move move(VersionRow version, AgreementState next, ActionCall call) {
        return Move.of(version, next, call.reason().reason(), call.at());
    }

    private static Publication.Occasion occasion(ActionCall call) {
        return new Publication.Occasion(
                call.word(), Actor.of(call.caller()), call.reason().reason(), call.at());
    }
}
