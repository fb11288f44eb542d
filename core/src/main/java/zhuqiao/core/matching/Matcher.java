package zhuqiao.core.matching;

import java.time.Instant;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;

/** Matches applications on an immutable snapshot of the market; a pure function of its arguments, safe to share. */
public interface Matcher {
    /** @param now decides which agreement versions and rules are in force, business day Asia/Shanghai */
    MatchResult match(LoanRequest request, Facts facts, Instant now);
}
