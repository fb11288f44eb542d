package zhuqiao.core.regulation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.Charge;

/** Who may guarantee (A5, A6). */
final class GuarantorRules {
    private static final Set<Charge.Kind> ENHANCING = Set.of(Charge.Kind.GUARANTEE, Charge.Kind.INSURANCE);
    private static final Set<LicenceKind> LICENCES = Set.of(LicenceKind.GUARANTEE, LicenceKind.CREDIT_INSURANCE);

    static final RuleTest<AgreementCase> LICENSED = RuleTest.of("A5", (subject, p) -> {
        Agreement agreement = subject.agreement();
        String guarantorId = agreement.guarantorId();
        if (guarantorId == null) {
            return collectors(agreement).isEmpty()
                    ? Finding.notApplicable()
                    : Finding.of(false, "guarantee charge without a guarantor", "a guarantor named");
        }
        Guarantor guarantor = subject.guarantor();
        if (guarantor == null) {
            return Finding.missing("guarantor");
        }
        Lender lender = subject.lender();
        if (lender == null) {
            return Finding.missing("lender");
        }
        boolean licensed = guarantor.isLicensed(LICENCES, subject.day());
        boolean apart = !guarantor.uscc().equals(lender.uscc());
        boolean active = guarantor.status() == CounterpartyStatus.ACTIVE;
        boolean own = guaranteeCollectors(agreement).stream().allMatch(guarantorId::equals);
        return Finding.of(
                licensed && apart && active && own,
                guarantor.status()
                        + ", "
                        + (licensed ? "licensed" : AdmissionRules.lack(guarantor, LICENCES, subject.day()))
                        + (apart ? "" : ", the lender")
                        + (own ? "" : ", another collects"),
                "ACTIVE, GUARANTEE or CREDIT_INSURANCE, not the lender");
    });

    static final RuleTest<AgreementCase> ONE_ONLY = RuleTest.of("A6", (subject, p) -> {
        Set<String> collectors = collectors(subject.agreement());
        return collectors.isEmpty()
                ? Finding.notApplicable()
                : Finding.of(collectors.size() <= 1, collectors.size(), 1);
    });

    static final List<RuleTest<? super AgreementCase>> OF_AGREEMENT = List.of(LICENSED, ONE_ONLY);

    private GuarantorRules() {}

    /**
     * Whether a charge pays for the guarantee: by its kind, or because the agreement's guarantor takes it, whatever it is
     * called; an insurer's premium stays a premium.
     */
    static boolean forGuarantee(Charge charge, @Nullable String guarantorId) {
        return charge.kind() == Charge.Kind.GUARANTEE
                || (charge.kind() != Charge.Kind.INSURANCE && charge.collector().equals(guarantorId));
    }

    /** Those who collect for a guarantee or an insurance at any price. */
    private static Set<String> collectors(Agreement agreement) {
        return collectors(
                agreement,
                charge -> ENHANCING.contains(charge.kind()) || forGuarantee(charge, agreement.guarantorId()));
    }

    private static Set<String> guaranteeCollectors(Agreement agreement) {
        return collectors(agreement, charge -> charge.kind() == Charge.Kind.GUARANTEE);
    }

    private static Set<String> collectors(Agreement agreement, Predicate<Charge> wanted) {
        Set<String> collectors = new TreeSet<>();
        agreement
                .terms()
                .pricing()
                .forEach(price ->
                        price.charges().stream().filter(wanted).forEach(charge -> collectors.add(charge.collector())));
        return collectors;
    }
}
