package zhuqiao.matching.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.CandidateVerdict;
import zhuqiao.core.matching.Explanation;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Verdict;
import zhuqiao.matching.application.ApplicationChanges;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.explanation.Decisions;
import zhuqiao.matching.trail.Cause;
import zhuqiao.matching.trail.Trail;
import zhuqiao.platform.problem.FieldError;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** What an operator makes of an application in review; in the action's transaction with the application locked. */
@ApplicationScoped
public class ReviewService {
    private static final int OK = 200;
    private final Decisions decisions;
    private final ApplicationChanges changes;
    private final Trail trail;

    public ReviewService(Decisions decisions, ApplicationChanges changes, Trail trail) {
        this.decisions = decisions;
        this.changes = changes;
        this.trail = trail;
    }

    /**
     * Waives the rules and leaves the application to be matched again, or rejects it.
     *
     * @return fails with 409 {@code not-in-review}, and with 400 for a rule that did not ask for a human: what a rule
     *     blocks, nobody lifts
     */
    Uni<Integer> review(ApplicationEntity application, Review review, Cause cause) {
        // One that was cleared a moment ago waits for its match in the same state.
        if (!(application.state() instanceof ApplicationState.Review waiting) || application.rematchAt != null) {
            throw Problem.conflict("not-in-review", Text.of("该申请不在复核中", "The application is not in review"));
        }
        return decisions
                .latest(application.id)
                .invoke(explanation -> requireAsked(review, explanation))
                .flatMap(asked -> note(application, review, cause))
                .flatMap(noted -> switch (review.outcome()) {
                    case CLEARED -> clear(application, review, cause);
                    case REFUSED -> changes.move(application, waiting.reject(), null, cause);
                })
                .replaceWith(OK);
    }

    private static Uni<Void> clear(ApplicationEntity application, Review review, Cause cause) {
        Set<String> waived = new TreeSet<>(Arrays.asList(application.waivedRules));
        waived.addAll(review.named());
        application.waivedRules = waived.toArray(String[]::new);
        application.rematchAt = cause.at();
        application.updatedAt = cause.at();
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> note(ApplicationEntity application, Review review, Cause cause) {
        return trail.note(
                application.id,
                application.lenderId,
                null,
                cause,
                Map.of("outcome", review.outcome(), "rules", review.named(), "reason", review.reason()));
    }

    private static void requireAsked(Review review, Explanation explanation) {
        Set<String> asked = asked(explanation);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < review.named().size(); i++) {
            if (!asked.contains(review.named().get(i))) {
                errors.add(new FieldError(
                        "/rules/" + i,
                        "not-asked",
                        Text.of(
                                "该规则未要求复核;要求复核的有 " + asked,
                                "this rule did not ask for a review; those that did: " + asked)));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Of candidates that a human's word alone keeps out; one that is blocked besides asks for nothing. */
    static Set<String> asked(Explanation explanation) {
        return explanation.candidates().stream()
                .filter(candidate -> candidate.verdict() == CandidateVerdict.REVIEW)
                .map(Candidate::checks)
                .flatMap(List::stream)
                .filter(check -> check.verdict() == Verdict.REVIEW)
                .map(Check::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
