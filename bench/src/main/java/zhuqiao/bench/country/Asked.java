package zhuqiao.bench.country;

import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;

/** One application with what the database would add to it. */
public record Asked(LoanRequest request, Facts facts) {}
