package zhuqiao.core.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;
import zhuqiao.core.value.Uscc;

/**
 * Where the signed paper holds the clauses that 金规〔2025〕9号 art 6 asks for; an absent one fails activation (A3).
 *
 * @param approvalFloor whether the paper promises a least approval rate or volume (A8)
 * @param unlicensedGuarantee whether a party without guarantee licence guarantees principal (A9)
 * @param collectors credit codes of collection agencies; empty means that the partner collects itself (D10)
 */
public record Clauses(
        @Nullable String platformService,
        @Nullable String guaranteeService,
        @Nullable String costRange,
        @Nullable String dutySplit,
        @Nullable String consumerProtection,
        @Nullable String data,
        @Nullable String exit,
        boolean approvalFloor,
        boolean unlicensedGuarantee,
        @Nullable List<Uscc> collectors) {
    private static final int LONGEST = 2_000;
    private static final int MOST_COLLECTORS = 200;

    public Clauses {
        Require.atMost(LONGEST, platformService, "platformService");
        Require.atMost(LONGEST, guaranteeService, "guaranteeService");
        Require.atMost(LONGEST, costRange, "costRange");
        Require.atMost(LONGEST, dutySplit, "dutySplit");
        Require.atMost(LONGEST, consumerProtection, "consumerProtection");
        Require.atMost(LONGEST, data, "data");
        Require.atMost(LONGEST, exit, "exit");
        collectors = Require.atMost(MOST_COLLECTORS, collectors, "collectors");
    }

    @Override
    public List<Uscc> collectors() {
        return Require.orEmpty(collectors);
    }
}
