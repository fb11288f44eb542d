package zhuqiao.core.counterparty;

import zhuqiao.core.value.Require;

/**
 * All that is known of a lender, as it travels on the topic {@code counterparties} under the key {@code lender:<id>}.
 *
 * @param policyVersion from 1, stored with every decision
 */
public record LenderFacts(Lender lender, LenderPolicy policy, int policyVersion) {
    public LenderFacts {
        Require.present(lender, "lender");
        Require.present(policy, "policy");
    }
}
