package zhuqiao.partner.agreement;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Agreement;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.Reasoned;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Precondition;
import zhuqiao.platform.identity.Caller;

/** Writes drafts: of a new agreement, of the next version of a running one. */
@ApplicationScoped
class Drafting {
    private final AgreementRepository agreements;
    private final VersionRepository versions;
    private final Parties parties;
    private final Publication publication;

    Drafting(AgreementRepository agreements, VersionRepository versions, Parties parties, Publication publication) {
        this.agreements = agreements;
        this.versions = versions;
        this.parties = parties;
        this.publication = publication;
    }

    /** Makes version 1, within the caller's transaction. */
    Uni<Answer> create(Reasoned<Agreement> wanted, Caller caller) {
        Instant now = Instant.now();
        Agreement agreement = wanted.content();
        AgreementRow row = new AgreementRow(now);
        VersionRow draft = new VersionRow(row.id(), 1, agreement, caller.subject(), now);
        Dossier dossier = new Dossier(row, List.of(draft));
        return parties.check(agreement)
                .flatMap(known -> agreements.persist(row))
                .flatMap(saved -> versions.persist(draft))
                .flatMap(saved -> publication.of(
                        List.of(Move.created(draft)),
                        new Publication.Occasion("draft", Actor.of(caller), wanted.reason(), now)))
                .map(published -> created(dossier, draft));
    }

    /** Makes the next version's draft, within the caller's transaction. */
    Uni<Answer> amend(String id, Amendment amendment, @Nullable String ifMatch, Caller caller) {
        Instant now = Instant.now();
        return agreements.locked(id).flatMap(dossier -> {
            Precondition.check(ifMatch, dossier.agreement().revision());
            if (dossier.open().isPresent() || dossier.running().isEmpty()) {
                throw dossier.refused("amendment");
            }
            Agreement next = amendment.next() == null ? dossier.newest().agreement() : amendment.next();
            Parties.requireSameSides(next, dossier.newest());
            VersionRow draft = dossier.amend(next, caller.subject(), now);
            dossier.changed(now);
            return parties.check(next)
                    .flatMap(known -> versions.persist(draft))
                    .flatMap(saved -> publication.of(
                            List.of(Move.created(draft)),
                            new Publication.Occasion("amendment", Actor.of(caller), amendment.reason(), now)))
                    .map(published -> created(dossier, draft));
        });
    }

    /** Rewrites the draft; 409 when there is none. */
    @WithTransaction
    Uni<Shown> edit(String id, Reasoned<Agreement> wanted, @Nullable String ifMatch, Caller caller) {
        Instant now = Instant.now();
        Agreement agreement = wanted.content();
        return agreements.locked(id).flatMap(dossier -> {
            Precondition.check(ifMatch, dossier.agreement().revision());
            VersionRow open = dossier.open().orElseThrow(() -> dossier.refused("edit"));
            if (!(open.state() instanceof AgreementState.Draft draft)) {
                throw dossier.refused("edit");
            }
            if (open.number() > 1) {
                Parties.requireSameSides(agreement, open);
            }
            return parties.check(agreement).flatMap(known -> {
                Move move = Move.of(open, draft.edit(caller.subject()), null, now);
                open.write(agreement);
                dossier.changed(now);
                return publication
                        .of(List.of(move), new Publication.Occasion("edit", Actor.of(caller), wanted.reason(), now))
                        .map(published -> new Shown(dossier, open));
            });
        });
    }

    private static Answer created(Dossier dossier, VersionRow draft) {
        String location = "/v1/agreements/" + draft.agreementId();
        return Answer.created(
                        draft.number() == 1 ? location : location + "/versions/" + draft.number(),
                        AgreementView.of(dossier, draft))
                .withEtag(Precondition.etag(dossier.agreement().revision()));
    }
}
