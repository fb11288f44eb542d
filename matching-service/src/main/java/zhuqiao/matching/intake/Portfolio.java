package zhuqiao.matching.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.matching.Market;
import zhuqiao.core.request.PortfolioFacts;
import zhuqiao.core.value.Money;

/** Live co-lent and guaranteed balances, held against what counterparties declared by today. */
final class Portfolio {
    private final Relations relations;
    private final Market market;
    private final LocalDate today;
    private final LiveBalances balances;
    private final Map<String, PortfolioFacts> known = new HashMap<>();
    private final List<Runnable> undo = new ArrayList<>();

    Portfolio(Relations relations, LocalDate today, LiveBalances balances) {
        this.relations = relations;
        this.market = relations.market();
        this.today = today;
        this.balances = balances;
    }

    /** Adds a grant; true when it counts against a declaration. */
    boolean granted(String lenderId, Grant grant) {
        String guarantorId = grant.agreement().guarantorId();
        boolean coLent = grant.lenderShare().isPositive();
        if (!coLent && guarantorId == null) {
            return false;
        }
        long partnerFen = grant.partnerShare().fen();
        long lenderFen = grant.lenderShare().fen();
        LiveBalances.Key key = new LiveBalances.Key(
                grant.agreement().partnerId(),
                lenderId,
                guarantorId == null ? "" : guarantorId,
                coLent,
                LiveBalances.NOT_PAID_OUT);
        balances.add(key, new LiveBalances.Amounts(partnerFen, lenderFen));
        undo.add(() -> balances.add(key, new LiveBalances.Amounts(-partnerFen, -lenderFen)));
        known.clear();
        return true;
    }

    /** Takes back every grant, for their transaction failed. */
    void undo() {
        undo.forEach(Runnable::run);
        undo.clear();
        known.clear();
    }

    /** Of those that the lender has agreements with. */
    PortfolioFacts of(String lenderId) {
        return known.computeIfAbsent(lenderId, this::read);
    }

    private PortfolioFacts read(String lenderId) {
        Counterparts counterparts = relations.counterparts(lenderId);
        Map<String, Money> withLender = new HashMap<>();
        Map<String, Money> coLent = new HashMap<>();
        Map<String, Money> cfcGuaranteed = new HashMap<>();
        Map<String, Money> guaranteed = new HashMap<>();
        for (String partner : counterparts.partners()) {
            LocalDate ofLender = declared(partner, HeadroomKind.CO_LENDING_ONE_LENDER, lenderId);
            LocalDate ofAll = declared(partner, HeadroomKind.CO_LENDING_ALL, lenderId);
            LocalDate ofGuaranteed = declared(partner, HeadroomKind.CFC_GUARANTEED, lenderId);
            relations
                    .group(lenderId)
                    .forEach(member -> add(withLender, partner, balances.coLentWithLender(partner, member), ofLender));
            add(coLent, partner, balances.coLent(partner), ofAll);
            add(cfcGuaranteed, partner, balances.guaranteedAtPartner(partner), ofGuaranteed);
        }
        for (String guarantor : counterparts.guarantors()) {
            add(guaranteed, guarantor, balances.guaranteed(guarantor), ofGuarantor(guarantor));
        }
        return new PortfolioFacts(withLender, coLent, cfcGuaranteed, guaranteed);
    }

    /** Without a declaration everything counts; the rule is indeterminate then anyway. */
    private static void add(Map<String, Money> sums, String id, DayBalance balance, @Nullable LocalDate asOf) {
        if (balance != DayBalance.NONE) {
            sums.merge(id, Money.ofFen(balance.since(asOf)), Money::plus);
        }
    }

    private @Nullable LocalDate declared(String partnerId, HeadroomKind kind, String lenderId) {
        return market.partner(partnerId)
                .flatMap(partner -> partner.declared(kind, lenderId, today))
                .map(Headroom::asOf)
                .orElse(null);
    }

    private @Nullable LocalDate ofGuarantor(String guarantorId) {
        return market.guarantor(guarantorId)
                .map(facts -> facts.guarantor().financials())
                .map(this::closed)
                .orElse(null);
    }

    /** A balance sheet of a day to come holds nothing of what is live today. */
    private @Nullable LocalDate closed(Financials financials) {
        return financials.asOf().isAfter(today) ? null : financials.asOf();
    }
}
