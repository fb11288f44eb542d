package zhuqiao.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhuqiao.core.regulation.PairBits;
import zhuqiao.core.regulation.PairVerdicts;
import zhuqiao.core.request.Consent;

/** What all rules find of one agreement for an application, as {@link PairBits}; used again for the next. */
final class Weighed {
    /** Weighs every rule, or stops weighing once it is clear that the agreement is out. */
    static final long ALL = 0;

    static final long UNTIL_OUT = -1;

    /** Rules that fail, that lack an input, and that do not concern the case; no rule is in two of them. */
    long failures;

    long missing;
    long notApplicable;
    /** Printed, in hundredths of a percent; -1 without a price. */
    long cost;
    /** What the quota leaves, in fen. */
    long available;

    /** @param extent {@link #ALL} or {@link #UNTIL_OUT} */
    void weigh(BookEntry entry, RequestFigures asked, PairVerdicts verdicts, long extent) {
        long outside = entry.notApplicable | asked.notApplicable;
        long unknown = (entry.missing | asked.missing) & ~outside;
        long found = entry.failures | entry.agreed(asked);
        long out = verdicts.blocks() & extent;
        cost = -1;
        failures = found;
        missing = unknown;
        if (((found & ~outside & out) | (unknown & extent)) != 0) {
            return;
        }
        AgreedPrice price = entry.price(asked.request.riskGrade());
        if (price == null) {
            outside |= PairBits.PRICED & ~unknown;
        } else {
            unknown |= price.gate().missing() & ~outside;
            outside |= price.gate().notApplicable();
            found |= price.gate().failures();
        }
        outside |= asked.notApplicableIfKnown & ~unknown;
        long part = entry.partnerPart(asked.fen);
        found |= entry.owed(asked, part);
        if ((found & ~outside & out) != 0) {
            failures = found;
            return;
        }
        if (price != null) {
            cost = price.figures().printed(asked.request.loan(), asked.dueDays);
            found |= entry.cost.failures(cost, asked.monthOrLess) | (cost > asked.mostCost ? PairBits.MAX_COST : 0);
        }
        available = asked.facts.quota().availableFen(entry.agreementId);
        unknown |= available < 0 ? PairBits.QUOTA & ~outside : 0;
        found |= part > available ? PairBits.QUOTA : 0;
        found |= entry.unconsented(asked);
        failures = found & ~outside & ~unknown;
        missing = unknown;
        notApplicable = outside;
    }

    CandidateVerdict verdict(PairVerdicts verdicts, long waived) {
        if ((failures & verdicts.blocks()) != 0) {
            return CandidateVerdict.BLOCKED;
        }
        if (missing != 0) {
            return CandidateVerdict.INDETERMINATE;
        }
        if ((failures & verdicts.reviews() & ~waived) != 0) {
            return CandidateVerdict.REVIEW;
        }
        return (failures & verdicts.consents()) != 0 ? CandidateVerdict.NEEDS_CONSENT : CandidateVerdict.ELIGIBLE;
    }

    /** As {@link Evaluation#consentsNeeded()} lists them. */
    static List<ConsentNeed> consentsNeeded(BookEntry entry, long unmet) {
        List<Consent.Kind> kinds = new ArrayList<>();
        if ((unmet & PairBits.SHARING) != 0) {
            kinds.add(Consent.Kind.DATA_SHARING);
        }
        if ((unmet & PairBits.INQUIRY) != 0) {
            kinds.add(Consent.Kind.CREDIT_INQUIRY);
        }
        List<ConsentNeed> needs = new ArrayList<>();
        if (!kinds.isEmpty()) {
            needs.add(new ConsentNeed(entry.partnerId, entry.partnerId, kinds));
        }
        if (entry.guarantorId != null && (unmet & PairBits.GUARANTOR_SHARING) != 0) {
            needs.add(new ConsentNeed(entry.partnerId, entry.guarantorId, List.of(Consent.Kind.DATA_SHARING)));
        }
        needs.sort(Comparator.comparing(ConsentNeed::recipient));
        return needs;
    }
}
