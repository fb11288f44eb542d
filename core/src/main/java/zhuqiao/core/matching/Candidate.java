package zhuqiao.core.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.value.Rate;

/**
 * One agreement weighed for an application.
 *
 * @param rank from 1 among those the application may be put to, else null
 * @param annualRate the interest of the borrower's grade, percent a year; null when the grade has no price
 * @param allInApr all-in annual cost as printed; null when there is no price or the term cannot be funded
 * @param consentsNeeded what is missing when the verdict is {@code NEEDS_CONSENT}
 * @param checks every rule weighed, the application's own first, perhaps {@link Checks} not yet in words; empty in
 *     {@link MatchResult#ranked()}, which does not explain
 */
public record Candidate(
        String agreementId,
        int agreementVersion,
        String partnerId,
        CandidateVerdict verdict,
        @Nullable Integer rank,
        @Nullable Rate annualRate,
        @Nullable Rate allInApr,
        List<ConsentNeed> consentsNeeded,
        List<Check> checks) {
    public Candidate {
        consentsNeeded = List.copyOf(consentsNeeded);
        checks = checks instanceof Checks ? checks : List.copyOf(checks);
    }
}
