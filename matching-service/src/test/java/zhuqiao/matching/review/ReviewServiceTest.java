package zhuqiao.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.CandidateVerdict;
import zhuqiao.core.matching.Explanation;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Verdict;

class ReviewServiceTest {
    @Test
    void aHumanIsAskedOnlyWhereNothingElseBlocks() {
        // Given
        Candidate inReview = candidate("A-1", CandidateVerdict.REVIEW, check("A6", Verdict.REVIEW));
        Candidate blocked = candidate(
                "A-2", CandidateVerdict.BLOCKED, check("P1", Verdict.REVIEW), check("C1", Verdict.BLOCK_PAIR));
        // When
        Explanation explanation =
                new Explanation("test", 1, Instant.EPOCH, Outcome.REVIEW, List.of(), List.of(inReview, blocked));
        // Then
        assertThat(ReviewService.asked(explanation)).containsExactly("A6");
    }

    private static Candidate candidate(String id, CandidateVerdict verdict, Check... checks) {
        return new Candidate(id, 1, "bank-1", verdict, null, null, null, List.of(), List.of(checks));
    }

    private static Check check(String rule, Verdict verdict) {
        return new Check(rule, null, verdict, null, null, false);
    }
}
