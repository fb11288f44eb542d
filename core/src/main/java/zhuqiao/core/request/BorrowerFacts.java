package zhuqiao.core.request;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import zhuqiao.core.value.Money;

/**
 * What the platform knows of the borrower beside the application itself; ids that are absent stand for nothing owed.
 *
 * @param atPartner live exposure by partner id, whichever lender brought it
 * @param atLender live exposure to the application's lender, its own funds only
 * @param affiliatesAtLender what the borrower's affiliates owe that lender, its own funds only
 * @param atGuarantor guaranteed balance by guarantor id
 * @param affiliatesAtGuarantor guaranteed balance of the affiliates by guarantor id
 * @param frozenUntil by partner id, until when a refusal keeps the borrower away
 * @param financedReceivables keys among the application's receivables that another live loan already rests on
 * @param coreEnterpriseUsed by agreement id, the partner's share of live loans on the same core enterprise
 * @param liveApplications the borrower's other live applications at this lender
 */
public record BorrowerFacts(
        Map<String, Exposure> atPartner,
        Exposure atLender,
        Money affiliatesAtLender,
        Map<String, Money> atGuarantor,
        Map<String, Money> affiliatesAtGuarantor,
        Map<String, Instant> frozenUntil,
        Set<String> financedReceivables,
        Map<String, Money> coreEnterpriseUsed,
        int liveApplications) {
    /** A borrower never seen before. */
    public static final BorrowerFacts NEW =
            new BorrowerFacts(Map.of(), Exposure.NONE, Money.ZERO, Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), 0);

    public BorrowerFacts {
        atPartner = Map.copyOf(atPartner);
        atGuarantor = Map.copyOf(atGuarantor);
        affiliatesAtGuarantor = Map.copyOf(affiliatesAtGuarantor);
        frozenUntil = Map.copyOf(frozenUntil);
        financedReceivables = Set.copyOf(financedReceivables);
        coreEnterpriseUsed = Map.copyOf(coreEnterpriseUsed);
    }
}
