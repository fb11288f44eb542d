package zhuqiao.core.regulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.request.Receivable;
import zhuqiao.core.request.SupplyChain;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Rate;

/** What a supply-chain loan rests on (P4, P5). */
final class ReceivableRules {
    static final Parameter<Integer> MONTHS = Parameter.count("months");
    static final Parameter<Integer> MAX_DAYS = Parameter.count("maxDays");
    private static final long SHANGHAI_AHEAD = Duration.ofHours(8).toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    static final RuleTest<ApplicationCase> VOUCHER_NORMAL =
            RuleTest.of("P4/normal", ReceivableRules::voucherTenor, MONTHS);
    static final RuleTest<ApplicationCase> VOUCHER_LONGEST =
            RuleTest.of("P4/longest", ReceivableRules::voucherTenor, MONTHS);

    static final RuleTest<ApplicationCase> UNIQUE = RuleTest.of("P5/unique", (subject, p) -> {
        SupplyChain trade = trade(subject);
        if (trade == null) {
            return Finding.notApplicable();
        }
        boolean twice =
                trade.receivables().stream().map(Receivable::key).distinct().count()
                        != trade.receivables().size();
        if (twice) {
            return Finding.of(false, "named twice", "once");
        }
        boolean free = trade.receivables().stream()
                .noneMatch(r -> subject.facts().borrower().financedReceivables().contains(r.key()));
        return Finding.of(free, "", "").withheld();
    });

    static final RuleTest<ApplicationCase> REGISTRY = RuleTest.of(
            "P5/registry",
            (subject, p) -> {
                SupplyChain trade = trade(subject);
                if (trade == null) {
                    return Finding.notApplicable();
                }
                int days = p.get(MAX_DAYS);
                boolean missing = false;
                for (Receivable receivable : trade.receivables()) {
                    Instant checkedAt = receivable.registryCheckedAt();
                    if (checkedAt == null) {
                        missing = true;
                    } else if (!searchedInTime(receivable, checkedAt, subject.now(), days)) {
                        return Finding.of(false, checkedAt, days);
                    }
                }
                return missing
                        ? Finding.missing("registryCheckedAt")
                        : Finding.of(true, trade.receivables().size(), days);
            },
            MAX_DAYS);

    static final RuleTest<ApplicationCase> DUE_IN_TIME = RuleTest.of("P5/due", (subject, p) -> {
        SupplyChain trade = trade(subject);
        if (trade == null) {
            return Finding.notApplicable();
        }
        LocalDate last = trade.receivables().stream()
                .map(Receivable::dueOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate ends = subject.request().loan().endsOn(subject.day());
        return Finding.of(!ends.isAfter(last), ends, last);
    });

    static final RuleTest<PairCase> ADVANCE = RuleTest.of("P5/advance", (subject, p) -> {
        SupplyChain trade = trade(subject.application());
        if (trade == null) {
            return Finding.notApplicable();
        }
        Rate agreed = subject.agreement().terms().advanceRate();
        Rate most = agreed == null ? Rate.HUNDRED : agreed;
        BigDecimal lendable = trade.receivablesTotal().yuan().multiply(most.fraction());
        return Finding.of(
                subject.request().amount().yuan().compareTo(lendable) <= 0,
                subject.request().amount(),
                most + "% × " + trade.receivablesTotal());
    });

    static final List<RuleTest<? super ApplicationCase>> OF_APPLICATION =
            List.of(VOUCHER_NORMAL, VOUCHER_LONGEST, UNIQUE, REGISTRY, DUE_IN_TIME);

    private ReceivableRules() {}

    /** Null unless the loan rests on receivables; their absence is a matter of P3. */
    private static @Nullable SupplyChain trade(ApplicationCase subject) {
        SupplyChain trade = subject.request().supplyChain();
        return subject.request().scenario() != Scenario.SUPPLY_CHAIN
                        || trade == null
                        || trade.receivables().isEmpty()
                ? null
                : trade;
    }

    /** From the day of issue on, not more than so many days ago and not yet to come; allocates nothing. */
    static boolean searchedInTime(Receivable receivable, Instant checkedAt, Instant now, int days) {
        long searched = dayOf(checkedAt);
        return !checkedAt.isAfter(now)
                && searched >= receivable.issuedOn().toEpochDay()
                && searched >= dayOf(now) - days;
    }

    /** The epoch day in Shanghai, which has known no summer time since 1991. */
    private static long dayOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond() + SHANGHAI_AHEAD, DAY);
    }

    private static Finding voucherTenor(ApplicationCase subject, Parameters p) {
        SupplyChain trade = trade(subject);
        if (trade == null) {
            return Finding.notApplicable();
        }
        List<Receivable> vouchers = trade.receivables().stream()
                .filter(receivable -> receivable.kind() == Receivable.Kind.E_VOUCHER)
                .toList();
        if (vouchers.isEmpty()) {
            return Finding.notApplicable();
        }
        Optional<Receivable> over = vouchers.stream()
                .filter(v -> v.dueOn().isAfter(v.issuedOn().plusMonths(p.get(MONTHS))))
                .findFirst();
        Receivable shown = over.orElse(vouchers.getFirst());
        return Finding.of(over.isEmpty(), shown.issuedOn() + ".." + shown.dueOn(), p.get(MONTHS));
    }
}
