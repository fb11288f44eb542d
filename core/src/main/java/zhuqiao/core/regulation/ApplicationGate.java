package zhuqiao.core.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.request.Tried;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.Scenario;

/**
 * The application's own rules for one lender on one day, boiled down to comparisons: the verdict of
 * {@link Regulation#OF_APPLICATION} without its reasons.
 */
public final class ApplicationGate {
    private final LenderPolicy policy;
    private final DueDays dueDays;
    private final Verdict standing;
    private final List<String> licensedAreas;
    private final boolean lenderKnown;
    private final Verdict outsideArea;
    private final Set<Purpose> forbidden;
    private final Verdict onForbidden;
    private final Verdict onDebtRepayment;
    private final Set<Collateral> refusedCollateral;
    private final Verdict onCollateral;
    private final Set<Purpose> consumption;
    private final Verdict onConsumption;
    private final Verdict onTrade;
    private final Verdict onAge;
    private final long bornBy;
    private final Verdict onStudent;
    private final Verdict onVoucherNormal;
    private final int voucherMonths;
    private final Verdict onVoucherLongest;
    private final int voucherLongestMonths;
    private final Verdict onUnique;
    private final Verdict onRegistry;
    private final int registryDays;
    private final Verdict onDue;
    private final Verdict onLive;
    private final Verdict onPatience;

    private ApplicationGate(RulesOfDay then, @Nullable Lender lender, LenderPolicy policy) {
        RuleBook rules = then.rules();
        LocalDate day = then.day();
        this.policy = policy;
        this.dueDays = then.dueDays();
        this.lenderKnown = lender != null;
        this.standing = standing(rules, lender, day);
        this.licensedAreas = then.shared(areas(lender, day));
        this.outsideArea = onFailure(rules, AdmissionRules.LENDER_REGION, day);
        this.forbidden =
                figure(rules, PurposeRules.FORBIDDEN, PurposeRules.PURPOSES, day, EnumSet.noneOf(Purpose.class));
        this.onForbidden = onFailure(rules, PurposeRules.FORBIDDEN, day);
        this.onDebtRepayment = onFailure(rules, PurposeRules.DEBT_REPAYMENT, day);
        this.refusedCollateral = figure(
                rules, PurposeRules.HOUSE_COLLATERAL, PurposeRules.COLLATERAL, day, EnumSet.noneOf(Collateral.class));
        this.onCollateral = onFailure(rules, PurposeRules.HOUSE_COLLATERAL, day);
        this.consumption =
                figure(rules, PurposeRules.CONSUMPTION, PurposeRules.PURPOSES, day, EnumSet.allOf(Purpose.class));
        this.onConsumption = onFailure(rules, PurposeRules.CONSUMPTION, day);
        this.onTrade = onFailure(rules, PurposeRules.TRADE, day);
        this.onAge = onFailure(rules, PurposeRules.AGE, day);
        this.bornBy = day.minusYears(figure(rules, PurposeRules.AGE, PurposeRules.YEARS, day, 0))
                .toEpochDay();
        this.onStudent = onFailure(rules, PurposeRules.STUDENT, day);
        this.onVoucherNormal = onFailure(rules, ReceivableRules.VOUCHER_NORMAL, day);
        this.voucherMonths = figure(rules, ReceivableRules.VOUCHER_NORMAL, ReceivableRules.MONTHS, day, 0);
        this.onVoucherLongest = onFailure(rules, ReceivableRules.VOUCHER_LONGEST, day);
        this.voucherLongestMonths = figure(rules, ReceivableRules.VOUCHER_LONGEST, ReceivableRules.MONTHS, day, 0);
        this.onUnique = onFailure(rules, ReceivableRules.UNIQUE, day);
        this.onRegistry = onFailure(rules, ReceivableRules.REGISTRY, day);
        this.registryDays = figure(rules, ReceivableRules.REGISTRY, ReceivableRules.MAX_DAYS, day, 0);
        this.onDue = onFailure(rules, ReceivableRules.DUE_IN_TIME, day);
        this.onLive = onFailure(rules, RoutingRules.LIVE_APPLICATIONS, day);
        this.onPatience = onFailure(rules, RoutingRules.PATIENCE, day);
    }

    public static ApplicationGate of(RulesOfDay rules, @Nullable Lender lender, LenderPolicy policy) {
        return new ApplicationGate(rules, lender, policy);
    }

    /** The worst verdict of the application's own rules; {@code PASS} when none stops it. Allocates nothing. */
    public Verdict weigh(LoanRequest request, Facts facts, Instant now) {
        Set<String> waived = facts.waivedRules();
        Verdict worst = unlessWaived(worse(standing, area(request)), "A4", waived);
        worst = worse(worst, purpose(request, waived));
        worst = worse(worst, person(request, waived));
        worst = worse(worst, trade(request, facts, now));
        if (facts.borrower().liveApplications() >= policy.liveApplicationsPerBorrower()) {
            worst = worse(worst, unlessWaived(onLive, "S-LIVE", waived));
        }
        if (distinctPartners(facts.tried()) >= policy.maxPartners()) {
            worst = worse(worst, unlessWaived(onPatience, "S-PATIENCE", waived));
        }
        return worst.stops() ? worst : Verdict.PASS;
    }

    private Verdict area(LoanRequest request) {
        if (!lenderKnown) {
            return outsideArea == Verdict.NOT_APPLICABLE ? Verdict.PASS : Verdict.INDETERMINATE;
        }
        String place = request.region().code();
        for (int i = 0; i < licensedAreas.size(); i++) {
            if (place.startsWith(licensedAreas.get(i))) {
                return Verdict.PASS;
            }
        }
        return outsideArea;
    }

    private Verdict purpose(LoanRequest request, Set<String> waived) {
        Verdict worst = Verdict.PASS;
        if (forbidden.contains(request.purpose())) {
            worst = worse(worst, unlessWaived(onForbidden, "P1", waived));
        }
        if (request.purpose() == Purpose.DEBT_REPAYMENT) {
            worst = worse(worst, unlessWaived(onDebtRepayment, "P1", waived));
        }
        if (refusedCollateral.contains(request.collateral())) {
            worst = worse(worst, unlessWaived(onCollateral, "P2", waived));
        }
        return worst;
    }

    private Verdict person(LoanRequest request, Set<String> waived) {
        Borrower borrower = request.borrower();
        Verdict worst = Verdict.PASS;
        if (request.scenario() == Scenario.CONSUMPTION) {
            if (!borrower.naturalPerson() || !consumption.contains(request.purpose())) {
                worst = worse(worst, unlessWaived(onConsumption, "P3", waived));
            }
            if (borrower.type() == BorrowerType.INDIVIDUAL && onStudent != Verdict.NOT_APPLICABLE) {
                Boolean student = borrower.student();
                worst = worse(
                        worst,
                        student == null
                                ? Verdict.INDETERMINATE
                                : student ? unlessWaived(onStudent, "P6", waived) : Verdict.PASS);
            }
        }
        if (borrower.naturalPerson() && onAge != Verdict.NOT_APPLICABLE) {
            LocalDate born = borrower.birthDate();
            worst = worse(
                    worst,
                    born == null
                            ? Verdict.INDETERMINATE
                            : born.toEpochDay() > bornBy ? unlessWaived(onAge, "P6", waived) : Verdict.PASS);
        }
        return worst;
    }

    private Verdict trade(LoanRequest request, Facts facts, Instant now) {
        Set<String> waived = facts.waivedRules();
        if (request.scenario() != Scenario.SUPPLY_CHAIN) {
            return Verdict.PASS;
        }
        SupplyChain trade = request.supplyChain();
        if (trade == null || trade.receivables().isEmpty()) {
            return unlessWaived(onTrade, "P3", waived);
        }
        List<Receivable> receivables = trade.receivables();
        Set<String> financed = facts.borrower().financedReceivables();
        Verdict worst = unlessWaived(registered(receivables, now), "P5", waived);
        long lastDue = Long.MIN_VALUE;
        for (int i = 0; i < receivables.size(); i++) {
            Receivable receivable = receivables.get(i);
            lastDue = Math.max(lastDue, receivable.dueOn().toEpochDay());
            if (receivable.kind() == Receivable.Kind.E_VOUCHER) {
                worst = worse(worst, unlessWaived(tenor(receivable, voucherMonths, onVoucherNormal), "P4", waived));
                worst = worse(
                        worst, unlessWaived(tenor(receivable, voucherLongestMonths, onVoucherLongest), "P4", waived));
            }
            if ((!financed.isEmpty() && financed.contains(receivable.key())) || repeated(receivables, i)) {
                worst = worse(worst, unlessWaived(onUnique, "P5", waived));
            }
        }
        LoanShape loan = request.loan();
        long ends = loan.unit() == TermUnit.MONTHS
                ? dueDays.epochDayAfterMonths(loan.term())
                : dueDays.epochDayAfterDays(loan.term());
        return ends > lastDue ? worse(worst, unlessWaived(onDue, "P5", waived)) : worst;
    }

    /** A search out of time decides before one that is missing, wherever it stands among the receivables. */
    private Verdict registered(List<Receivable> receivables, Instant now) {
        if (onRegistry == Verdict.NOT_APPLICABLE) {
            return Verdict.PASS;
        }
        boolean missing = false;
        for (int i = 0; i < receivables.size(); i++) {
            Instant checkedAt = receivables.get(i).registryCheckedAt();
            if (checkedAt == null) {
                missing = true;
            } else if (!ReceivableRules.searchedInTime(receivables.get(i), checkedAt, now, registryDays)) {
                return onRegistry;
            }
        }
        return missing ? Verdict.INDETERMINATE : Verdict.PASS;
    }

    private static Verdict tenor(Receivable receivable, int months, Verdict onFailure) {
        return receivable.dueOn().isAfter(receivable.issuedOn().plusMonths(months)) ? onFailure : Verdict.PASS;
    }

    private static boolean repeated(List<Receivable> receivables, int at) {
        for (int i = 0; i < at; i++) {
            if (receivables.get(i).key().equals(receivables.get(at).key())) {
                return true;
            }
        }
        return false;
    }

    private static int distinctPartners(List<Tried> tried) {
        int distinct = 0;
        for (int i = 0; i < tried.size(); i++) {
            boolean first = true;
            for (int j = 0; j < i; j++) {
                first &= !tried.get(j).partnerId().equals(tried.get(i).partnerId());
            }
            distinct += first ? 1 : 0;
        }
        return distinct;
    }

    private static Verdict unlessWaived(Verdict verdict, String rule, Set<String> waived) {
        return verdict == Verdict.REVIEW && waived.contains(rule) ? Verdict.WAIVED : verdict;
    }

    private static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Verdict standing(RuleBook rules, @Nullable Lender lender, LocalDate day) {
        if (onFailure(rules, AdmissionRules.LENDER_LICENCE, day) == Verdict.NOT_APPLICABLE) {
            return Verdict.PASS;
        }
        if (lender == null) {
            return Verdict.INDETERMINATE;
        }
        boolean stands =
                lender.status() == CounterpartyStatus.ACTIVE && lender.isLicensed(AdmissionRules.SMALL_LOAN, day);
        return stands ? Verdict.PASS : onFailure(rules, AdmissionRules.LENDER_LICENCE, day);
    }

    /** Prefixes of the places its licences cover; one empty prefix for the whole country. */
    private static List<String> areas(@Nullable Lender lender, LocalDate day) {
        if (lender == null) {
            return List.of();
        }
        return lender.licencesOf(AdmissionRules.SMALL_LOAN, day).stream()
                .flatMap(AdmissionRules::prefixes)
                .toList();
    }

    private static Verdict onFailure(RuleBook rules, RuleTest<?> test, LocalDate day) {
        Period period = rules.on(test, day);
        return period == null ? Verdict.NOT_APPLICABLE : period.verdict();
    }

    private static <T> T figure(RuleBook rules, RuleTest<?> test, Parameter<T> parameter, LocalDate day, T otherwise) {
        Period period = rules.on(test, day);
        return period == null ? otherwise : period.parameters().get(parameter);
    }
}
