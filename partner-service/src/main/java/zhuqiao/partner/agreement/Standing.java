package zhuqiao.partner.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.counterparty.BusinessDay;

/** Suspends an agreement in force that no longer meets the rules it was put in force by; only a person resumes it. */
@ApplicationScoped
class Standing {
    private static final Actor TIMER = Actor.timer("agreement-review");
    private final Activation activation;
    private final Publication publication;

    Standing(Activation activation, Publication publication) {
        this.activation = activation;
        this.publication = publication;
    }

    /** Weighs the version that counts today; if it fails, every version in force or waiting is suspended with it. */
    Uni<Void> keep(Dossier dossier, Instant at) {
        VersionRow head = dossier.head(BusinessDay.of(at));
        if (head.status() != AgreementStatus.ACTIVE) {
            return Uni.createFrom().voidItem();
        }
        Agreement agreement = head.agreement();
        return activation.sides(List.of(agreement)).flatMap(sides -> {
            List<Check> failures = activation.failures(agreement, sides, BusinessDay.of(at));
            return failures.isEmpty() ? Uni.createFrom().voidItem() : suspend(dossier, reason(failures), at);
        });
    }

    private Uni<Void> suspend(Dossier dossier, String reason, Instant at) {
        List<Move> moves = dossier.versions().stream()
                .filter(version -> version.state() instanceof AgreementState.Active)
                .map(version -> Move.of(version, ((AgreementState.Active) version.state()).lapse(), reason, at))
                .toList();
        dossier.changed(at);
        return publication.of(moves, new Publication.Occasion("lapse", TIMER, reason, at));
    }

    /** Codes and figures, so that it reads in every language: {@code A4/licence: no licence in force (SMALL_LOAN); L3: ...} */
    static String reason(List<Check> failures) {
        return failures.stream().map(Standing::reason).collect(Collectors.joining("; "));
    }

    private static String reason(Check check) {
        String rule = check.aspect() == null ? check.rule() : check.rule() + "/" + check.aspect();
        String measured = check.measured() == null ? "" : ": " + check.measured();
        String threshold = check.threshold() == null ? "" : " (" + check.threshold() + ")";
        return rule + measured + threshold;
    }
}
