package zhuqiao.core.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.Clauses;
import zhuqiao.core.terms.DataChannel;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Signatory;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** What the signed paper must and must not say before it is put in force (A2, A3, A8, A9, D4, D6, D10). */
final class ContractRules {
    private static final Parameter<Set<Clause>> CLAUSES = Parameter.choices("clauses", Clause.class);
    private static final Parameter<Set<DataChannel>> CHANNELS = Parameter.choices("channels", DataChannel.class);

    /** The clauses that an agreement may be asked for. */
    private enum Clause {
        PLATFORM_SERVICE,
        GUARANTEE_SERVICE,
        COST_RANGE,
        DUTY_SPLIT,
        CONSUMER_PROTECTION,
        DATA,
        EXIT
    }

    static final RuleTest<AgreementCase> HEAD_OFFICE = RuleTest.of(
            "A2",
            (subject, p) -> Finding.of(
                    subject.agreement().signatory() == Signatory.HEAD_OFFICE,
                    subject.agreement().signatory(),
                    Signatory.HEAD_OFFICE));

    static final RuleTest<AgreementCase> REQUIRED_CLAUSES = RuleTest.of(
            "A3",
            (subject, p) -> {
                List<Clause> absent = new ArrayList<>();
                for (Clause clause : p.get(CLAUSES)) {
                    String place = place(subject.agreement(), clause);
                    if (place == null || place.isBlank()) {
                        absent.add(clause);
                    }
                }
                return Finding.of(absent.isEmpty(), absent.isEmpty() ? "all" : "without " + absent, "all clauses");
            },
            CLAUSES);

    static final RuleTest<AgreementCase> NO_APPROVAL_FLOOR = RuleTest.of(
            "A8",
            (subject, p) -> Finding.of(
                    !subject.agreement().clauses().approvalFloor(),
                    subject.agreement().clauses().approvalFloor(),
                    false));

    static final RuleTest<AgreementCase> NO_UNLICENSED_GUARANTEE = RuleTest.of(
            "A9",
            (subject, p) -> Finding.of(
                    !subject.agreement().clauses().unlicensedGuarantee(),
                    subject.agreement().clauses().unlicensedGuarantee(),
                    false));

    static final RuleTest<AgreementCase> IMPACT_ASSESSMENT = RuleTest.of("D4", (subject, p) -> {
        var assessment = subject.agreement().impactAssessment();
        if (assessment == null) {
            return Finding.of(false, "none", "on file");
        }
        return Finding.of(!assessment.on().isAfter(subject.day()), assessment.on(), subject.day());
    });

    static final RuleTest<AgreementCase> DATA_CHANNEL = RuleTest.of(
            "D6/channel",
            (subject, p) -> {
                Agreement agreement = subject.agreement();
                boolean persons = agreement.terms().borrowerTypes().stream().anyMatch(t -> t != BorrowerType.COMPANY);
                if (!persons) {
                    return Finding.notApplicable();
                }
                boolean handOver = agreement.dataChannel() != DataChannel.BORROWER_DIRECT_TO_FUNDER
                        || agreement.applyUrl() != null;
                return Finding.of(
                        handOver && p.get(CHANNELS).contains(agreement.dataChannel()),
                        handOver ? agreement.dataChannel() : agreement.dataChannel() + " without applyUrl",
                        p.get(CHANNELS));
            },
            CHANNELS);

    static final RuleTest<AgreementCase> COLLECTORS = RuleTest.of("D10", (subject, p) -> {
        var collectors = subject.agreement().clauses().collectors();
        if (collectors.isEmpty()) {
            return Finding.notApplicable();
        }
        PartnerFacts partner = subject.partner();
        if (partner == null) {
            return Finding.missing("partner");
        }
        long listed = collectors.stream()
                .filter(collector -> partner.whitelist().stream()
                        .anyMatch(entry -> entry.role() == WhitelistRole.COLLECTOR
                                && entry.uscc().equals(collector)
                                && entry.inForceOn(subject.day())))
                .count();
        return Finding.of(listed == collectors.size(), listed + " listed", collectors.size());
    });

    static final RuleTest<AgreementCase> DATES = RuleTest.of("T-DATES", (subject, p) -> {
        Agreement agreement = subject.agreement();
        boolean hold =
                !agreement.signedOn().isAfter(subject.day()) && subject.day().isBefore(agreement.validTo());
        return Finding.of(hold, agreement.signedOn() + ", " + agreement.validTo(), subject.day());
    });

    static final RuleTest<AgreementCase> BOUNDS = RuleTest.of("T-BOUNDS", (subject, p) -> {
        List<String> senseless = senseless(subject.agreement().terms());
        return Finding.of(senseless.isEmpty(), senseless.isEmpty() ? "none" : String.join(", ", senseless), "none");
    });

    static final List<RuleTest<? super AgreementCase>> OF_DRAFT = List.of(
            DATES,
            BOUNDS,
            HEAD_OFFICE,
            REQUIRED_CLAUSES,
            NO_APPROVAL_FLOOR,
            NO_UNLICENSED_GUARANTEE,
            IMPACT_ASSESSMENT,
            DATA_CHANNEL,
            COLLECTORS);

    private ContractRules() {}

    /** Bounds within which no loan can lie, by their fields. */
    private static List<String> senseless(Terms terms) {
        List<String> senseless = new ArrayList<>();
        Bounds<Money> amount = terms.amount();
        if ((amount.min() != null && amount.min().isNegative())
                || (amount.max() != null && !amount.max().isPositive())) {
            senseless.add("amount");
        }
        if (terms.termMonths() == null && !terms.repaymentMethods().contains(RepaymentMethod.BULLET)) {
            senseless.add("termDays");
        }
        above("perBorrowerCap", terms.perBorrowerCap(), senseless);
        above("businessLineCap", terms.businessLineCap(), senseless);
        above("coreEnterpriseCap", terms.coreEnterpriseCap(), senseless);
        Rate advance = terms.advanceRate();
        if (advance != null && (advance.isNegative() || advance.isZero() || advance.compareTo(Rate.HUNDRED) > 0)) {
            senseless.add("advanceRate");
        }
        return senseless;
    }

    private static void above(String field, @Nullable Money cap, List<String> senseless) {
        if (cap != null && !cap.isPositive()) {
            senseless.add(field);
        }
    }

    /** Where the agreement deals with the matter. */
    private static @Nullable String place(Agreement agreement, Clause clause) {
        Clauses clauses = agreement.clauses();
        return switch (clause) {
            case PLATFORM_SERVICE -> clauses.platformService();
            case GUARANTEE_SERVICE -> agreement.guarantorId() == null ? "no guarantor" : clauses.guaranteeService();
            case COST_RANGE -> clauses.costRange();
            case DUTY_SPLIT -> clauses.dutySplit();
            case CONSUMER_PROTECTION -> clauses.consumerProtection();
            case DATA -> clauses.data();
            case EXIT -> clauses.exit();
        };
    }
}
