package zhuqiao.matching.intake;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Ranking;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.ConsentNeed;
import zhuqiao.core.matching.MatchResult;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.value.Money;
import zhuqiao.matching.agreement.MarketPlace;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.application.ApplicationStatus;
import zhuqiao.matching.explanation.StoredExplanation;
import zhuqiao.platform.json.Json;

/**
 * Decides the cases of one group: first proposes which quota rows to lock, then, with the rows held, grants in the order
 * of arrival.
 */
final class Granting {
    private final MarketPlace.Snapshot market;
    private final GroupFacts facts;
    private final QuotaHints hints;
    private final Instant now;
    private final IdentityHashMap<OpenCase, MatchResult> proposals = new IdentityHashMap<>();
    private final IdentityHashMap<OpenCase, RuntimeException> defects = new IdentityHashMap<>();
    private final Duration wait;

    Granting(MarketPlace.Snapshot market, GroupFacts facts, QuotaHints hints, Instant now, Duration wait) {
        this.market = market;
        this.facts = facts;
        this.hints = hints;
        this.now = now;
        this.wait = wait;
    }

    /**
     * The agreements that may be granted in this group, with the version in force: the best as if every quota were open,
     * so that what was freed a moment ago is not missed, and the best by what was last seen, so that full ones do not
     * cost another round.
     */
    Map<String, Quotas.InForce> propose(List<OpenCase> cases) {
        Map<String, Quotas.InForce> proposed = new TreeMap<>();
        for (OpenCase the : cases) {
            try {
                propose(the, proposed);
            } catch (RuntimeException defect) {
                defects.put(the, defect);
            }
        }
        return proposed;
    }

    private void propose(OpenCase the, Map<String, Quotas.InForce> proposed) {
        List<QuotaView> views =
                hints.mayBind(the.application().lenderId, the.request().amount().fen())
                        ? List.of(hints.open(), hints.lastSeen())
                        : List.of(hints.open());
        for (QuotaView view : views) {
            MatchResult result = match(the, view);
            proposals.putIfAbsent(the, result);
            result.ranked().forEach(candidate -> propose(the, candidate, proposed));
        }
        the.member().mustLock().forEach((id, version) -> proposed.putIfAbsent(id, inForce(the, id, version)));
    }

    private MatchResult match(OpenCase the, QuotaView quota) {
        return market.matcher().match(the.request(), facts.of(the, quota), now);
    }

    /**
     * The decision, or nothing when a candidate came up whose quota is not held: then the next group must hold it.
     *
     * @throws DefectiveCase when it cannot be judged; nothing was reserved for it, and its neighbours may go on
     */
    @Nullable
    Decided decide(OpenCase the, Quotas quotas) {
        RuntimeException known = defects.get(the);
        if (known != null) {
            throw new DefectiveCase(known);
        }
        MatchResult result;
        CompletableFuture<String> explanation;
        try {
            boolean proposed = stillHolds(the, quotas);
            result = proposed ? requireNonNull(proposals.get(the)) : match(the, quotas.view(hints.open()));
            if (mustWait(the, result, quotas)) {
                return null;
            }
            explanation = explanation(the, result, quotas, proposed);
        } catch (RuntimeException defect) {
            throw new DefectiveCase(defect);
        }
        if (result.outcome() != Outcome.ELIGIBLE) {
            return refused(the, result, explanation);
        }
        Candidate best = result.ranked().getFirst();
        Quotas.Held held = requireNonNull(quotas.get(best.agreementId()));
        Agreement agreement = agreement(the, best.agreementId(), best.agreementVersion());
        Money partnerShare = agreement.shares().partnerPart(the.request().amount());
        if (!held.account().reserve(partnerShare.fen())) {
            throw new IllegalStateException("matched beyond the quota of " + best.agreementId());
        }
        Grant grant =
                new Grant(best, agreement, partnerShare, the.request().amount().minus(partnerShare));
        facts.granted(the, grant);
        return move(the, result, explanation, the.state().refer(), grant);
    }

    /** Whether a candidate came up whose quota this group does not hold; the next one is told to. */
    private static boolean mustWait(OpenCase the, MatchResult result, Quotas quotas) {
        if (result.outcome() != Outcome.ELIGIBLE
                || quotas.get(result.ranked().getFirst().agreementId()) != null) {
            return false;
        }
        result.ranked()
                .forEach(candidate ->
                        the.member().mustLock().put(candidate.agreementId(), candidate.agreementVersion()));
        return true;
    }

    /**
     * What was matched before the quotas were locked is still the answer when its best has room and no grant of this
     * group touched what it rests on: full quotas further down the list change nothing at its head.
     */
    private boolean stillHolds(OpenCase the, Quotas quotas) {
        MatchResult proposed = proposals.get(the);
        if (proposed == null || proposed.ranked().isEmpty() || facts.touches(the)) {
            return false;
        }
        Candidate best = proposed.ranked().getFirst();
        Quotas.Held held = quotas.get(best.agreementId());
        return held != null
                && held.account().available() >= the.request().amount().fen()
                && !ranksByVolume(the);
    }

    private boolean ranksByVolume(OpenCase the) {
        return market.market()
                .lender(the.application().lenderId)
                .map(lender -> lender.policy().ranking() == Ranking.SHARE)
                .orElse(true);
    }

    /**
     * By the quotas seen: exact for what is held, as last seen for the rest. What was decided as if the rest were open
     * stays decided so, for less room elsewhere neither betters the best nor finds a funder; but what a consent or a
     * human is asked for is explained as it was asked.
     */
    private CompletableFuture<String> explanation(OpenCase the, MatchResult result, Quotas quotas, boolean proposed) {
        String lenderId = the.application().lenderId;
        long fen = the.request().amount().fen();
        boolean asks = result.outcome() == Outcome.NEEDS_CONSENT || result.outcome() == Outcome.REVIEW;
        if (!asks && (hints.mayBind(lenderId, fen) || quotas.anyBelow(lenderId, fen))) {
            return written(match(the, quotas.view(hints.lastSeen())));
        }
        // What was matched as if every quota were open reads no balance that the grants after it change.
        return proposed
                ? CompletableFuture.supplyAsync(() -> StoredExplanation.write(result.explain()))
                : written(result);
    }

    private static CompletableFuture<String> written(MatchResult result) {
        return CompletableFuture.completedFuture(StoredExplanation.write(result.explain()));
    }

    private Decided refused(OpenCase the, MatchResult result, CompletableFuture<String> explanation) {
        ApplicationState.Matchable from = the.state();
        ApplicationState next = switch (result.outcome()) {
            case NEEDS_CONSENT -> from.needConsent();
            case REVIEW -> from.review();
            case REJECTED -> from instanceof ApplicationState.Rejectable fresh ? fresh.reject() : from.noFunder();
            case NO_FUNDER, ELIGIBLE -> from.noFunder();
        };
        return move(the, result, explanation, next, null);
    }

    private Decided move(
            OpenCase the,
            MatchResult result,
            CompletableFuture<String> explanation,
            ApplicationState next,
            @Nullable Grant grant) {
        ApplicationStatus previous = the.isNew() ? null : the.application().status;
        the.application().apply(next, now);
        if (the.application().status == ApplicationStatus.NEEDS_CONSENT) {
            the.application().consentsNeeded = Json.write(needs(result.consentsNeeded()));
        }
        if (the.application().status == ApplicationStatus.NEEDS_CONSENT
                || the.application().status == ApplicationStatus.REVIEW) {
            the.application().expiresAt = now.plus(wait);
        }
        return new Decided(
                the, previous, result, explanation, grant == null ? null : NewReferral.of(the, grant, now), grant);
    }

    private static List<Map<String, Object>> needs(List<ConsentNeed> needs) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (ConsentNeed need : needs) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("partnerId", need.partnerId());
            each.put("recipient", need.recipient());
            each.put("kinds", need.kinds());
            shown.add(each);
        }
        return shown;
    }

    private void propose(OpenCase the, Candidate candidate, Map<String, Quotas.InForce> proposed) {
        proposed.putIfAbsent(
                candidate.agreementId(), inForce(the, candidate.agreementId(), candidate.agreementVersion()));
    }

    private Quotas.InForce inForce(OpenCase the, String agreementId, int version) {
        return new Quotas.InForce(version, agreement(the, agreementId, version).quota());
    }

    private Agreement agreement(OpenCase the, String agreementId, int version) {
        return requireNonNull(market.market()
                        .version(the.application().lenderId, agreementId, version)
                        .orElse(null))
                .agreement();
    }
}
