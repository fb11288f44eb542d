package zhuqiao.matching.intake;

import zhuqiao.core.matching.Candidate;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.value.Money;

/** The candidate that gets an application, with its quota taken. */
record Grant(Candidate candidate, Agreement agreement, Money partnerShare, Money lenderShare) {
    String agreementId() {
        return candidate.agreementId();
    }
}
