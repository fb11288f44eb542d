package zhuqiao.matching.report;

import zhuqiao.platform.problem.Problem;

/** What comes of a report. Both commit: a refusal, too, leaves its audit line and whatever it opened. */
public sealed interface Verdict {
    /** @param answer the JSON to answer now and at every repetition; no personal data */
    record Accepted(String answer) implements Verdict {}

    /** Nothing of the referral changed. */
    record Refused(Problem problem) implements Verdict {}
}
