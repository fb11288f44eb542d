package zhuqiao.matching.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.matching.Market;
import zhuqiao.core.request.PortfolioFacts;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Uscc;

/** Live co-lent and guaranteed balances, held against what counterparties declared on a date. */
final class Portfolio {
    private final Market market;
    private final LocalDate today;
    private final LiveBalances balances;

    Portfolio(Market market, LocalDate today, LiveBalances balances) {
        this.market = market;
        this.today = today;
        this.balances = balances;
    }

    /** Adds a grant; true when it counts against a declaration. */
    boolean granted(OpenCase the, Grant grant) {
        String guarantorId = grant.agreement().guarantorId();
        boolean coLent = grant.lenderShare().isPositive();
        if (!coLent && guarantorId == null) {
            return false;
        }
        balances.add(
                new LiveBalances.Key(
                        grant.agreement().partnerId(),
                        the.application().lenderId,
                        guarantorId == null ? "" : guarantorId,
                        coLent,
                        today),
                new LiveBalances.Amounts(
                        grant.partnerShare().fen(), grant.lenderShare().fen()));
        return true;
    }

    /** Of those that the lender has agreements with. */
    PortfolioFacts of(String lenderId) {
        Counterparts counterparts = Counterparts.of(market, lenderId);
        List<String> lenderGroup = withAffiliates(lenderId);
        Map<String, Money> withLender = new HashMap<>();
        Map<String, Money> coLent = new HashMap<>();
        Map<String, Money> cfcGuaranteed = new HashMap<>();
        Map<String, Money> guaranteed = new HashMap<>();
        for (String partner : counterparts.partners()) {
            LocalDate ofLender = declared(partner, HeadroomKind.CO_LENDING_ONE_LENDER, lenderId::equals);
            LocalDate ofAll = declared(partner, HeadroomKind.CO_LENDING_ALL, any -> true);
            LocalDate ofGuaranteed = declared(partner, HeadroomKind.CFC_GUARANTEED, any -> true);
            lenderGroup.forEach(
                    member -> add(withLender, partner, balances.coLentWithLender(partner, member), ofLender));
            add(coLent, partner, balances.coLent(partner), ofAll);
            add(cfcGuaranteed, partner, balances.guaranteedAtPartner(partner), ofGuaranteed);
        }
        for (String guarantor : counterparts.guarantors()) {
            add(guaranteed, guarantor, balances.guaranteed(guarantor), balanceSheet(guarantor));
        }
        long lenderFunded = balances.lenderFunded(lenderId).since(ownFunds(lenderId));
        return new PortfolioFacts(withLender, coLent, cfcGuaranteed, guaranteed, Money.ofFen(lenderFunded));
    }

    /** The lender and those of its affiliates that are lenders here: rule L2 counts them as one. */
    private List<String> withAffiliates(String lenderId) {
        List<Uscc> affiliates = market.lender(lenderId)
                .map(facts -> facts.lender().affiliates())
                .orElse(List.of());
        return affiliates.isEmpty()
                ? List.of(lenderId)
                : market.lenders().stream()
                        .map(LenderFacts::lender)
                        .filter(lender -> lender.id().equals(lenderId) || affiliates.contains(lender.uscc()))
                        .map(Lender::id)
                        .toList();
    }

    /** Without a declaration everything counts; the rule is indeterminate then anyway. */
    private static void add(Map<String, Money> sums, String id, DayBalance balance, @Nullable LocalDate asOf) {
        if (balance != DayBalance.NONE) {
            sums.merge(id, Money.ofFen(balance.since(asOf)), Money::plus);
        }
    }

    private @Nullable LocalDate declared(String partnerId, HeadroomKind kind, Predicate<@Nullable String> lender) {
        return market.partner(partnerId).map(PartnerFacts::headroom).orElse(List.of()).stream()
                .filter(each -> each.kind() == kind
                        && (kind != HeadroomKind.CO_LENDING_ONE_LENDER || lender.test(each.lenderId())))
                .map(Headroom::asOf)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable LocalDate ownFunds(String lenderId) {
        return market.lender(lenderId)
                .map(LenderFacts::lender)
                .map(lender -> lender.financials())
                .map(Financials::asOf)
                .orElse(null);
    }

    private @Nullable LocalDate balanceSheet(String guarantorId) {
        return market.guarantor(guarantorId)
                .map(GuarantorFacts::guarantor)
                .map(guarantor -> guarantor.financials())
                .map(Financials::asOf)
                .orElse(null);
    }
}
