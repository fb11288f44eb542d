package zhuqiao.core.regulation;

import java.util.ArrayList;
import java.util.List;
import zhuqiao.core.terms.DataChannel;

/**
 * What the law and the parties' books ask of loans under one agreement on one day, boiled down to figures: the verdict
 * of {@link Regulation#OF_PAIR} without its reasons, for rules that are {@link RulesOfDay#expressible()}.
 *
 * @param standing worst verdict of the rules that look at no application
 * @param reviewRules rules behind a standing of {@code REVIEW}
 * @param sharing whether a natural person must consent to sharing with the partner, {@code guarantorSharing} with the
 *     guarantor, {@code inquiry} to a credit inquiry (D1, D7)
 * @param bureau whether a natural person's application needs a bureau's reference (D6)
 */
public record PairLimits(
        Verdict standing,
        List<String> reviewRules,
        CostLimits cost,
        LineLimits line,
        LenderLimits lender,
        GuarantorLimits guarantor,
        HeadroomLimits headroom,
        PlaceLimits place,
        boolean sharing,
        boolean guarantorSharing,
        boolean inquiry,
        boolean bureau) {
    /** Rules weighed once per agreement and day, since no application changes their finding. */
    private static final List<RuleTest<? super AgreementCase>> STATIC = staticRules();

    /** @param draft the agreement and its parties, without quotes */
    public static PairLimits read(RulesOfDay rules, DraftCase draft) {
        Standing standing = new Standing();
        standing.weigh(rules.rules().weigh(STATIC, draft, rules.day()));
        CostLimits cost = CostLimits.read(rules, draft);
        LineLimits line = LineLimits.read(rules, draft);
        LenderLimits lender = LenderLimits.read(rules, draft, standing);
        GuarantorLimits guarantor = GuarantorLimits.read(rules, draft, standing);
        HeadroomLimits headroom = HeadroomLimits.read(rules, draft, standing);
        PlaceLimits place = PlaceLimits.read(rules, draft, standing);
        if (draft.lender() == null || draft.partner() == null) {
            standing.missing();
        }
        return new PairLimits(
                standing.verdict(),
                standing.reviewRules(),
                cost,
                line,
                lender,
                guarantor,
                headroom,
                place,
                asks(rules, ConsentRules.SHARING_WITH_PARTNER),
                draft.agreement().guarantorId() != null && asks(rules, ConsentRules.SHARING_WITH_GUARANTOR),
                asks(rules, ConsentRules.CREDIT_INQUIRY),
                draft.agreement().dataChannel() == DataChannel.LICENSED_CREDIT_BUREAU
                        && rules.blocks(ConsentRules.BUREAU));
    }

    private static boolean asks(RulesOfDay rules, RuleTest<?> consent) {
        Period period = rules.rules().on(consent, rules.day());
        return period != null && period.verdict() == Verdict.NEEDS_CONSENT;
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
