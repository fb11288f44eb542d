package zhuqiao.core.counterparty;

import zhuqiao.core.value.Require;

/**
 * All that is known of a guarantor, as it travels on the topic {@code counterparties} under the key
 * {@code guarantor:<id>}.
 */
public record GuarantorFacts(Guarantor guarantor) {
    public GuarantorFacts {
        Require.present(guarantor, "guarantor");
    }
}
