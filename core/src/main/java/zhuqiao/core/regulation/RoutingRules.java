package zhuqiao.core.regulation;

import java.time.Instant;
import java.util.List;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.request.Tried;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;

/** Whether a partner can be turned to now: room, freezes, patience (T-…, S-…). */
final class RoutingRules {
    static final RuleTest<ApplicationCase> LIVE_APPLICATIONS = RuleTest.of(
            "S-LIVE",
            (subject, p) -> Finding.of(
                    subject.facts().borrower().liveApplications()
                            < subject.policy().liveApplicationsPerBorrower(),
                    subject.facts().borrower().liveApplications(),
                    subject.policy().liveApplicationsPerBorrower()));

    static final RuleTest<ApplicationCase> PATIENCE = RuleTest.of("S-PATIENCE", (subject, p) -> {
        long partners = subject.facts().tried().stream()
                .map(Tried::partnerId)
                .distinct()
                .count();
        int most = subject.policy().maxPartners();
        return Finding.of(partners < most, partners, most);
    });

    static final RuleTest<AgreementCase> PARTNER = RuleTest.of("T-PARTNER", (subject, p) -> {
        PartnerFacts partner = subject.partner();
        return partner == null
                ? Finding.missing("partner")
                : Finding.of(
                        partner.partner().status() == CounterpartyStatus.ACTIVE,
                        partner.partner().status(),
                        CounterpartyStatus.ACTIVE);
    });

    static final RuleTest<PairCase> QUOTA = RuleTest.of("T-QUOTA", (subject, p) -> {
        long available = subject.application()
                .facts()
                .quota()
                .availableFen(subject.version().agreementId());
        if (available < 0) {
            return Finding.missing("quota");
        }
        boolean enough = subject.partnerPart().fen() <= available;
        return Finding.of(enough, subject.partnerPart(), available == Long.MAX_VALUE ? "open" : Money.ofFen(available));
    });

    static final RuleTest<PairCase> BORROWER_CAP = RuleTest.of("T-BORROWER-CAP", (subject, p) -> {
        Money cap = subject.agreement().terms().perBorrowerCap();
        if (cap == null) {
            return Finding.notApplicable();
        }
        Exposure owed =
                borrower(subject).atPartner().getOrDefault(subject.agreement().partnerId(), Exposure.NONE);
        return AmountRules.line(owed.total(), subject.partnerPart(), cap);
    });

    static final RuleTest<PairCase> CORE_ENTERPRISE_CAP = RuleTest.of("T-CORE-CAP", (subject, p) -> {
        Money cap = subject.agreement().terms().coreEnterpriseCap();
        SupplyChain trade = subject.request().supplyChain();
        if (cap == null || trade == null || subject.request().scenario() != Scenario.SUPPLY_CHAIN) {
            return Finding.notApplicable();
        }
        Money used = borrower(subject)
                .coreEnterpriseUsed()
                .getOrDefault(subject.version().agreementId(), Money.ZERO)
                .plus(subject.partnerPart());
        return Finding.of(used.compareTo(cap) <= 0, used, cap);
    });

    static final RuleTest<PairCase> FREEZE = RuleTest.of("T-FREEZE", (subject, p) -> {
        Instant until = borrower(subject).frozenUntil().get(subject.agreement().partnerId());
        boolean free = until == null || !until.isAfter(subject.application().now());
        return Finding.of(free, "", "").withheld();
    });

    static final RuleTest<PairCase> NOT_TRIED = RuleTest.of("T-TRIED", (subject, p) -> {
        String partnerId = subject.agreement().partnerId();
        boolean tried = subject.application().facts().tried().stream()
                .anyMatch(each -> each.partnerId().equals(partnerId));
        return Finding.of(!tried, tried ? "tried" : "not tried", "not tried");
    });

    static final RuleTest<PairCase> NOT_EXCLUDED = RuleTest.of("T-EXCLUSIVE", (subject, p) -> {
        boolean excluded =
                subject.excludedPartners().contains(subject.agreement().partnerId());
        return Finding.of(!excluded, subject.agreement().partnerId(), subject.excludedPartners());
    });

    static final List<RuleTest<? super ApplicationCase>> OF_APPLICATION = List.of(LIVE_APPLICATIONS, PATIENCE);

    static final List<RuleTest<? super PairCase>> OF_PAIR =
            List.of(PARTNER, QUOTA, BORROWER_CAP, CORE_ENTERPRISE_CAP, FREEZE, NOT_TRIED, NOT_EXCLUDED);

    private RoutingRules() {}

    private static BorrowerFacts borrower(PairCase subject) {
        return subject.application().facts().borrower();
    }
}
