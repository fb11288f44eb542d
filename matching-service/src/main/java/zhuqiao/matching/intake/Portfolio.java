package zhuqiao.matching.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.matching.Market;
import zhuqiao.core.request.PortfolioFacts;
import zhuqiao.core.value.Money;

/** Live co-lent and guaranteed balances, held against what counterparties declared on a date. */
final class Portfolio {
    /** Live amounts in fen of the loans reserved on one day between the same parties. */
    record Line(
            String lenderId,
            String partnerId,
            @Nullable String guarantorId,
            LocalDate day,
            long partnerFen,
            long lenderFen) {}

    private final Market market;
    private final LocalDate today;
    private final List<Line> lines;

    Portfolio(Market market, LocalDate today, List<Line> lines) {
        this.market = market;
        this.today = today;
        this.lines = new ArrayList<>(lines);
    }

    /** Adds a grant; true when it counts against a declaration. */
    boolean granted(OpenCase the, Grant grant) {
        boolean counts = grant.lenderShare().isPositive() || grant.agreement().guarantorId() != null;
        if (counts) {
            lines.add(new Line(
                    the.application().lenderId,
                    grant.agreement().partnerId(),
                    grant.agreement().guarantorId(),
                    today,
                    grant.partnerShare().fen(),
                    grant.lenderShare().fen()));
        }
        return counts;
    }

    PortfolioFacts of(String lenderId) {
        if (lines.isEmpty()) {
            return PortfolioFacts.NONE;
        }
        Map<String, Money> withLender = new HashMap<>();
        Map<String, Money> coLent = new HashMap<>();
        Map<String, Money> cfcGuaranteed = new HashMap<>();
        Map<String, Money> guaranteed = new HashMap<>();
        long lenderFunded = 0;
        for (Line line : lines) {
            Money partnerPart = Money.ofFen(line.partnerFen());
            if (line.lenderFen() > 0) {
                boolean same = line.lenderId().equals(lenderId);
                if (same
                        && since(
                                line,
                                declared(line.partnerId(), HeadroomKind.CO_LENDING_ONE_LENDER, lenderId::equals))) {
                    withLender.merge(line.partnerId(), partnerPart, Money::plus);
                }
                if (since(line, declared(line.partnerId(), HeadroomKind.CO_LENDING_ALL, any -> true))) {
                    coLent.merge(line.partnerId(), partnerPart, Money::plus);
                }
                lenderFunded += same && since(line, ownFunds(lenderId)) ? line.lenderFen() : 0;
            }
            String guarantor = line.guarantorId();
            if (guarantor != null) {
                Money whole = Money.ofFen(line.partnerFen() + line.lenderFen());
                if (since(line, declared(line.partnerId(), HeadroomKind.CFC_GUARANTEED, any -> true))) {
                    cfcGuaranteed.merge(line.partnerId(), partnerPart, Money::plus);
                }
                if (since(line, balanceSheet(guarantor))) {
                    guaranteed.merge(guarantor, whole, Money::plus);
                }
            }
        }
        return new PortfolioFacts(withLender, coLent, cfcGuaranteed, guaranteed, Money.ofFen(lenderFunded));
    }

    /** Without a declaration everything counts; the rule is indeterminate then anyway. */
    private static boolean since(Line line, @Nullable LocalDate asOf) {
        return asOf == null || !line.day().isBefore(asOf);
    }

    private @Nullable LocalDate declared(String partnerId, HeadroomKind kind, Predicate<@Nullable String> lender) {
        LocalDate newest = null;
        for (Headroom each :
                market.partner(partnerId).map(PartnerFacts::headroom).orElse(List.of())) {
            if (each.kind() == kind
                    && (kind != HeadroomKind.CO_LENDING_ONE_LENDER || lender.test(each.lenderId()))
                    && (newest == null || each.asOf().isAfter(newest))) {
                newest = each.asOf();
            }
        }
        return newest;
    }

    private @Nullable LocalDate ownFunds(String lenderId) {
        return market.lender(lenderId)
                .map(LenderFacts::lender)
                .map(lender -> lender.financials())
                .map(financials -> financials.asOf())
                .orElse(null);
    }

    private @Nullable LocalDate balanceSheet(String guarantorId) {
        return market.guarantor(guarantorId)
                .map(GuarantorFacts::guarantor)
                .map(guarantor -> guarantor.financials())
                .map(financials -> financials.asOf())
                .orElse(null);
    }
}
