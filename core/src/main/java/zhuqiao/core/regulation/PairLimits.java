package zhuqiao.core.regulation;

import java.util.ArrayList;
import java.util.List;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.terms.DataChannel;

/**
 * What the law and the parties' books ask of loans under one agreement on one day, boiled down to figures: the results
 * of {@link Regulation#OF_PAIR} without their reasons, for rules that are {@link RulesOfDay#expressible()}. The first
 * three are {@link PairBits} and hold whatever is asked.
 *
 * @param failures rules that fail
 * @param missing rules that lack an input, if they concern the application at all
 * @param notApplicable rules that do not concern the agreement or are not in force
 */
public record PairLimits(
        long failures,
        long missing,
        long notApplicable,
        CostLimits cost,
        LineLimits line,
        LenderLimits lender,
        GuarantorLimits guarantor,
        HeadroomLimits headroom,
        PlaceLimits place) {
    /** Rules weighed once per agreement and day, since no application changes their finding. */
    private static final List<RuleTest<? super AgreementCase>> STATIC = staticRules();

    /** @param draft the agreement and its parties, without quotes */
    public static PairLimits read(RulesOfDay rules, DraftCase draft) {
        Standing standing = new Standing();
        standing.<AgreementCase>weigh(rules, STATIC, draft);
        CostLimits cost = CostLimits.read(rules, draft, standing);
        LineLimits line = LineLimits.read(rules, draft, standing);
        LenderLimits lender = LenderLimits.read(rules, draft, standing);
        GuarantorLimits guarantor = GuarantorLimits.read(rules, draft, standing);
        HeadroomLimits headroom = HeadroomLimits.read(draft, standing);
        PlaceLimits place = PlaceLimits.read(rules, draft, standing);
        agreed(rules, draft, standing);
        long absent = rules.verdicts().absent();
        return new PairLimits(
                standing.failures() & ~absent,
                standing.missing() & ~absent,
                standing.notApplicable() | absent,
                rules.shared(cost),
                rules.shared(line),
                rules.shared(lender),
                rules.shared(guarantor),
                rules.shared(headroom),
                rules.shared(place));
    }

    /** What the terms alone take out of the rules' reach. */
    private static void agreed(RulesOfDay rules, DraftCase draft, Standing standing) {
        var agreement = draft.agreement();
        var terms = agreement.terms();
        var industries = terms.industries();
        if (!agreement.inForceOn(rules.day())) {
            standing.fails(TermRules.VALIDITY);
        }
        if (industries == null
                || (industries.include().isEmpty() && industries.exclude().isEmpty())) {
            standing.notApplicable(TermRules.INDUSTRY);
        }
        if (terms.borrowerAge() == null) {
            standing.notApplicable(TermRules.AGE);
        }
        if (terms.establishedMonths() == null) {
            standing.notApplicable(TermRules.ESTABLISHED);
        }
        if (terms.perBorrowerCap() == null) {
            standing.notApplicable(RoutingRules.BORROWER_CAP);
        }
        if (terms.coreEnterpriseCap() == null) {
            standing.notApplicable(RoutingRules.CORE_ENTERPRISE_CAP);
        }
        if (agreement.guarantorId() == null) {
            standing.notApplicable(ConsentRules.SHARING_WITH_GUARANTOR);
        }
        if (agreement.dataChannel() != DataChannel.LICENSED_CREDIT_BUREAU) {
            standing.notApplicable(ConsentRules.BUREAU);
        }
        if (draft.partner() == null) {
            standing.missing(RoutingRules.PARTNER);
        } else if (draft.partner().partner().status() != CounterpartyStatus.ACTIVE) {
            standing.fails(RoutingRules.PARTNER);
        }
    }

    private static List<RuleTest<? super AgreementCase>> staticRules() {
        List<RuleTest<? super AgreementCase>> all = new ArrayList<>(AdmissionRules.OF_AGREEMENT);
        all.addAll(GuarantorRules.OF_AGREEMENT);
        all.addAll(CoLendingRules.OF_AGREEMENT);
        all.add(CostRules.NO_PLATFORM_FEE);
        all.add(CapacityRules.LENDER_LEVERAGE);
        return List.copyOf(all);
    }
}
