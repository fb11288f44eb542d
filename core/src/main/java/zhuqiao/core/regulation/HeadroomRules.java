package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.request.PortfolioFacts;
import zhuqiao.core.value.Money;

/** What only the partner knows of its own books, by its dated declarations (L2, L3, M10); all confidential. */
final class HeadroomRules {
    static final RuleTest<PairCase> ONE_LENDER = RuleTest.of(
            "L2",
            (subject, p) -> subject.coLending()
                    ? within(
                            subject,
                            PartnerKind.BANK,
                            HeadroomKind.CO_LENDING_ONE_LENDER,
                            portfolio(subject).coLentWithLender())
                    : Finding.notApplicable());

    static final RuleTest<PairCase> ALL_LENDERS = RuleTest.of(
            "L3",
            (subject, p) -> subject.coLending()
                    ? within(
                            subject,
                            PartnerKind.BANK,
                            HeadroomKind.CO_LENDING_ALL,
                            portfolio(subject).coLent())
                    : Finding.notApplicable());

    static final RuleTest<PairCase> CONSUMER_FINANCE_GUARANTEED = RuleTest.of(
            "M10",
            (subject, p) -> subject.agreement().guarantorId() == null
                    ? Finding.notApplicable()
                    : within(
                            subject,
                            PartnerKind.CONSUMER_FINANCE,
                            HeadroomKind.CFC_GUARANTEED,
                            portfolio(subject).cfcGuaranteed()));

    static final List<RuleTest<? super PairCase>> OF_PAIR =
            List.of(ONE_LENDER, ALL_LENDERS, CONSUMER_FINANCE_GUARANTEED);

    /** Of an agreement to be put in force, or to stay so: what its partner declared has not run out since. */
    static final List<RuleTest<? super AgreementCase>> OF_RUNNING = List.of(
            RuleTest.of(
                    "L2",
                    (subject, p) -> subject.coLending()
                            ? standing(subject, PartnerKind.BANK, HeadroomKind.CO_LENDING_ONE_LENDER)
                            : Finding.notApplicable()),
            RuleTest.of(
                    "L3",
                    (subject, p) -> subject.coLending()
                            ? standing(subject, PartnerKind.BANK, HeadroomKind.CO_LENDING_ALL)
                            : Finding.notApplicable()),
            RuleTest.of(
                    "M10",
                    (subject, p) -> subject.agreement().guarantorId() == null
                            ? Finding.notApplicable()
                            : standing(subject, PartnerKind.CONSUMER_FINANCE, HeadroomKind.CFC_GUARANTEED)));

    private HeadroomRules() {}

    private static PortfolioFacts portfolio(PairCase subject) {
        return subject.application().facts().portfolio();
    }

    private static Finding within(
            PairCase subject, PartnerKind concerned, HeadroomKind kind, Map<String, Money> takenByPartner) {
        PartnerFacts partner = subject.partner();
        if (partner == null) {
            return Finding.missing("partner");
        }
        if (partner.partner().kind() != concerned) {
            return Finding.notApplicable();
        }
        Optional<Headroom> declared = current(subject, partner, kind);
        if (declared.isEmpty()) {
            return Finding.missing("declaration " + kind);
        }
        Money taken = takenByPartner.getOrDefault(partner.partner().id(), Money.ZERO);
        Money after = taken.plus(subject.partnerPart());
        return Finding.of(
                        after.compareTo(declared.get().cap()) <= 0,
                        after,
                        declared.get().cap())
                .withheld();
    }

    /** A partner that never declared anything is asked only when a loan is weighed; the cap itself stays its own. */
    private static Finding standing(AgreementCase subject, PartnerKind concerned, HeadroomKind kind) {
        PartnerFacts partner = subject.partner();
        if (partner == null || partner.partner().kind() != concerned) {
            return Finding.notApplicable();
        }
        Optional<Headroom> newest = newest(subject, partner, kind);
        if (newest.isEmpty()) {
            return Finding.notApplicable();
        }
        LocalDate expiresAt = newest.get().expiresAt();
        if (!subject.day().isBefore(expiresAt)) {
            return Finding.of(false, "expired " + expiresAt, "in force on " + subject.day());
        }
        return Finding.of(newest.get().cap().isPositive(), newest.get().cap(), "above zero")
                .withheld();
    }

    /** The newest declaration made by the day, unless it has expired. */
    static Optional<Headroom> current(AgreementCase subject, PartnerFacts partner, HeadroomKind kind) {
        return newest(subject, partner, kind).filter(newest -> subject.day().isBefore(newest.expiresAt()));
    }

    private static Optional<Headroom> newest(AgreementCase subject, PartnerFacts partner, HeadroomKind kind) {
        return partner.declared(kind, subject.agreement().lenderId(), subject.day());
    }
}
