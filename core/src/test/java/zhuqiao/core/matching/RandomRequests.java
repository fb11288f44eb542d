package zhuqiao.core.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.Samples;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.request.Borrower;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.request.Consent;
import zhuqiao.core.request.Consumption;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.PortfolioFacts;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.request.Tried;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Industry;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** Applications and facts drawn from a seed for {@link RandomMarket}. */
final class RandomRequests {
    private final SplittableRandom random;

    RandomRequests(long seed) {
        this.random = new SplittableRandom(seed);
    }

    LoanRequest request() {
        Scenario scenario = pick(Scenario.values());
        RepaymentMethod method = pick(RepaymentMethod.values());
        boolean days = method == RepaymentMethod.BULLET && one(2);
        LoanShape loan = new LoanShape(
                amount(),
                days
                        ? pick(7, 14, 30, 31, 180, 181, 366)
                        : one(10) ? pick(60, 61, 84, 999) : pick(1, 2, 3, 6, 12, 13, 24),
                days ? TermUnit.DAYS : TermUnit.MONTHS,
                method);
        boolean consumption = scenario == Scenario.CONSUMPTION;
        BorrowerType type = consumption && !one(10) ? BorrowerType.INDIVIDUAL : pick(BorrowerType.values());
        return new LoanRequest(
                "lender-a",
                scenario,
                loan,
                one(4) ? Rate.of(random.nextInt(10, 26) + ".40") : null,
                consumption
                        ? one(25) ? Purpose.DEBT_REPAYMENT : pick(Purpose.TRAVEL, Purpose.CAR, Purpose.MEDICAL)
                        : one(25)
                                ? Purpose.SECURITIES
                                : pick(Purpose.WORKING_CAPITAL, Purpose.INVENTORY, Purpose.EQUIPMENT),
                one(40) ? Collateral.REAL_ESTATE : pick(Collateral.NONE, Collateral.RECEIVABLES),
                pick(RiskGrade.values()),
                new Region(
                        one(30)
                                ? "3302"
                                : !one(4)
                                        ? "330203"
                                        : RandomMarket.PLACES.get(random.nextInt(RandomMarket.PLACES.size()))),
                borrower(type),
                scenario == Scenario.SUPPLY_CHAIN && !one(20) ? trade(loan) : null,
                consumption ? new Consumption(null, null) : null,
                consents(),
                one(4) ? null : "CB-1");
    }

    private Money amount() {
        return switch (random.nextInt(8)) {
            case 0 -> Money.ofFen(random.nextLong(1, 200_000));
            case 1 -> one(3) ? Money.ofFen(random.nextLong(1, 100_000_000_000_000L)) : Money.of("50000.00");
            case 2 -> pick(Money.of("200000.00"), Money.of("200000.01"), Money.of("1000000.00"), Money.of("0.01"));
            default ->
                Money.ofFen(one(2) ? random.nextLong(100_000, 20_000_000) : random.nextLong(100_000, 100_000_000));
        };
    }

    private Borrower borrower(BorrowerType type) {
        LocalDate birthday = pick(
                LocalDate.of(1985, 12, 15),
                LocalDate.of(1995, 3, 15),
                LocalDate.of(2006, 11, 23),
                LocalDate.of(2006, 11, 24),
                LocalDate.of(1990, 2, 28),
                LocalDate.of(2008, 11, 23),
                LocalDate.of(2008, 11, 24),
                LocalDate.of(1985, 11, 23),
                LocalDate.of(1984, 11, 23),
                LocalDate.of(2008, 2, 29));
        LocalDate established = pick(
                LocalDate.of(2020, 4, 1),
                LocalDate.of(2021, 7, 31),
                LocalDate.of(2025, 11, 23),
                LocalDate.of(2025, 11, 24),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2019, 3, 23),
                LocalDate.of(2019, 4, 23));
        return new Borrower(
                type,
                one(40) ? null : birthday,
                one(40) ? null : established,
                one(8) ? null : new Industry(pick("F51", "F52", "C13", "K70", "F", "F5123")),
                one(30) ? null : one(30));
    }

    /** Not at all, ahead, too long ago, before some were issued, or in time. */
    private @Nullable Instant searched() {
        return switch (random.nextInt(80)) {
            case 0, 1 -> null;
            case 2, 3 -> Samples.NOW.plusSeconds(1);
            case 4, 5 -> Samples.NOW.minus(Duration.ofDays(pick(30, 31)));
            case 6, 7 -> Samples.NOW.minus(Duration.ofDays(pick(22, 23)));
            default -> Samples.NOW;
        };
    }

    private SupplyChain trade(LoanShape loan) {
        List<Receivable> receivables = new ArrayList<>();
        LocalDate ends = loan.endsOn(Samples.TODAY);
        for (int i = random.nextInt(3); i >= 0; i--) {
            LocalDate issued = one(3) ? LocalDate.of(2026, 6, 30) : LocalDate.of(2026, 11, 1);
            LocalDate due =
                    one(4) ? issued.plusMonths(pick(6, 12)).plusDays(pick(0, 1)) : ends.minusDays(one(12) ? 1 : 0);
            receivables.add(new Receivable(
                    one(2) ? Receivable.Kind.INVOICE : Receivable.Kind.E_VOUCHER,
                    "R-" + random.nextInt(60),
                    one(2)
                            ? Money.ofFen(Math.max(1, loan.principal().fen() * 5 / 4))
                            : Money.ofFen(random.nextLong(100_000, 200_000_000)),
                    issued,
                    due.isBefore(issued) ? issued : due,
                    null,
                    searched()));
        }
        return new SupplyChain(Samples.CORE_ENTERPRISE, one(30) ? List.of() : receivables);
    }

    private List<Consent> consents() {
        List<Consent> consents = new ArrayList<>();
        for (int i = 0; i < RandomMarket.PARTNERS; i++) {
            add(consents, "bank-" + i);
        }
        add(consents, "guarantor-a");
        add(consents, "guarantor-b");
        return one(10) ? List.of() : consents;
    }

    private void add(List<Consent> consents, String recipient) {
        for (Consent.Kind kind : Consent.Kind.values()) {
            if (!one(15)) {
                consents.add(new Consent(
                        kind,
                        recipient,
                        one(40) ? Samples.NOW.plusSeconds(1) : Samples.NOW.minusSeconds(200_000_000),
                        one(25) ? Samples.NOW.plusSeconds(pick(0, 1)) : null,
                        one(40) ? Samples.NOW : null));
            }
        }
    }

    Facts facts() {
        if (one(3)) {
            return Facts.NONE.withQuota(quota());
        }
        Map<String, Exposure> atPartner = new HashMap<>();
        Map<String, Money> coLent = new HashMap<>();
        Map<String, Instant> frozen = new HashMap<>();
        for (int i = 0; i < RandomMarket.PARTNERS; i++) {
            if (one(3)) {
                atPartner.put("bank-" + i, exposure());
                coLent.put("bank-" + i, money());
            }
            if (one(6)) {
                frozen.put("bank-" + i, Samples.NOW.plusSeconds(pick(-1, 0, 1)));
            }
        }
        Map<String, Money> guaranteed = Map.of("guarantor-a", money(), "guarantor-b", money());
        BorrowerFacts borrower = new BorrowerFacts(
                atPartner,
                exposure(),
                money(),
                guaranteed,
                guaranteed,
                frozen,
                one(5) ? Set.of("R-3") : Set.of(),
                Map.of("agreement-1", money()),
                one(25) ? 1 : 0);
        PortfolioFacts portfolio = new PortfolioFacts(coLent, coLent, coLent, guaranteed);
        List<Tried> tried = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            tried.add(new Tried("bank-" + random.nextInt(RandomMarket.PARTNERS), "agreement-" + random.nextInt(10), 1));
        }
        return new Facts(
                borrower, portfolio, quota(), one(3) ? tried : List.of(), one(3) ? Set.of("A6", "C1", "P1") : Set.of());
    }

    private Exposure exposure() {
        return new Exposure(money(), money());
    }

    private Money money() {
        return !one(4) ? Money.ZERO : Money.ofFen(random.nextLong(1, 50_000_000));
    }

    private QuotaView quota() {
        long seed = random.nextLong();
        return new QuotaView() {
            @Override
            public long availableFen(String agreementId) {
                long drawn = new SplittableRandom(seed ^ agreementId.hashCode()).nextLong(1, 1_000_000_000_000L);
                return drawn % 40 == 0 ? -1 : drawn;
            }

            @Override
            public long committedFen(String agreementId) {
                return new SplittableRandom(seed ^ agreementId.hashCode() ^ 1).nextLong(0, 5) * 1_000_000;
            }
        };
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    @SafeVarargs
    private <E> E pick(E... values) {
        return values[random.nextInt(values.length)];
    }
}
