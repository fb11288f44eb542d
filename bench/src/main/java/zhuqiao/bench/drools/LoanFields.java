package zhuqiao.bench.drools;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import zhuqiao.bench.country.Asked;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Rate;

/** The plain fields of an application, as getters of numbers, texts and enums; -1 and empty stand for what is missing. */
public class LoanFields {
    private static final int LONGEST_MONTHS = 120;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final LoanRequest request;
    private final List<Receivable> receivables;
    private final String region;
    private final String industry;
    private final int age;
    private final int establishedMonths;
    private final int maxAllInBp;
    private final int monthsToEnd;
    private final boolean registryUnchecked;
    private final Instant now;
    private final LocalDate day;
    private final boolean receivableNamedTwice;
    private final boolean receivableFinanced;
    private final boolean dueBeforeLoanEnds;
    private final int liveApplications;

    LoanFields(Asked asked, Instant now, LocalDate day) {
        this.request = asked.request();
        Borrower borrower = request.borrower();
        SupplyChain trade = request.supplyChain();
        this.receivables =
                trade == null || request.scenario() != Scenario.SUPPLY_CHAIN ? List.of() : trade.receivables();
        this.region = request.region().code();
        this.industry = borrower.industry() == null ? "" : borrower.industry().code();
        this.age = borrower.ageOn(day).orElse(-1);
        this.establishedMonths = borrower.establishedMonthsOn(day).orElse(-1);
        Rate most = request.maxAllInApr();
        this.maxAllInBp = most == null
                ? Integer.MAX_VALUE
                : most.percent().movePointRight(2).intValue();
        LocalDate ends = request.loan().endsOn(day);
        this.monthsToEnd = IntStream.rangeClosed(0, LONGEST_MONTHS)
                .filter(months -> !ends.isAfter(day.plusMonths(months)))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        this.registryUnchecked = receivables.stream().anyMatch(each -> each.registryCheckedAt() == null);
        this.now = now;
        this.day = day;
        this.receivableNamedTwice =
                receivables.stream().map(Receivable::key).distinct().count() != receivables.size();
        this.receivableFinanced = receivables.stream()
                .anyMatch(each -> asked.facts().borrower().financedReceivables().contains(each.key()));
        this.dueBeforeLoanEnds =
                receivables.stream().noneMatch(each -> !ends.isAfter(each.dueOn())) && !receivables.isEmpty();
        this.liveApplications = asked.facts().borrower().liveApplications();
    }

    public final Scenario getScenario() {
        return request.scenario();
    }

    public final BorrowerType getBorrowerType() {
        return request.borrower().type();
    }

    public final boolean isNaturalPerson() {
        return request.borrower().naturalPerson();
    }

    public final RiskGrade getRiskGrade() {
        return request.riskGrade();
    }

    public final Purpose getPurpose() {
        return request.purpose();
    }

    public final Collateral getCollateral() {
        return request.collateral();
    }

    public final RepaymentMethod getMethod() {
        return request.loan().method();
    }

    public final boolean isPrincipalAtOnce() {
        return request.loan().principalAtOnce();
    }

    public final long getAmountFen() {
        return request.amount().fen();
    }

    public final int getTermMonths() {
        return request.loan().unit() == TermUnit.MONTHS ? request.loan().term() : -1;
    }

    public final int getTermDays() {
        return request.loan().unit() == TermUnit.DAYS ? request.loan().term() : -1;
    }

    public final boolean endsWithin(int months) {
        return monthsToEnd <= months;
    }

    public final String getRegion() {
        return region;
    }

    public final String getIndustry() {
        return industry;
    }

    public final int getAge() {
        return age;
    }

    public final int getEstablishedMonths() {
        return establishedMonths;
    }

    public final boolean isStudent() {
        return Boolean.TRUE.equals(request.borrower().student());
    }

    public final boolean isStudentUnknown() {
        return request.borrower().student() == null;
    }

    public final int getMaxAllInBp() {
        return maxAllInBp;
    }

    public final boolean isBureauReferenced() {
        return request.bureauReference() != null;
    }

    public final int getReceivableCount() {
        return receivables.size();
    }

    public final long getReceivablesFen() {
        return receivables.stream().mapToLong(each -> each.amount().fen()).sum();
    }

    public final boolean vouchersEndWithin(int months) {
        return receivables.stream()
                .filter(each -> each.kind() == Receivable.Kind.E_VOUCHER)
                .noneMatch(each -> each.dueOn().isAfter(each.issuedOn().plusMonths(months)));
    }

    public final boolean isReceivableNamedTwice() {
        return receivableNamedTwice;
    }

    public final boolean isReceivableFinanced() {
        return receivableFinanced;
    }

    public final boolean isRegistryUnchecked() {
        return registryUnchecked;
    }

    /** Whether every search that is known was made after issue and in the last so many days. */
    public final boolean registrySearchedWithin(int days) {
        for (Receivable each : receivables) {
            Instant at = each.registryCheckedAt();
            if (at != null) {
                LocalDate searched = at.atZone(SHANGHAI).toLocalDate();
                if (at.isAfter(now) || searched.isBefore(each.issuedOn()) || searched.isBefore(day.minusDays(days))) {
                    return false;
                }
            }
        }
        return true;
    }

    public final boolean isDueBeforeLoanEnds() {
        return dueBeforeLoanEnds;
    }

    public final int getLiveApplications() {
        return liveApplications;
    }
}
