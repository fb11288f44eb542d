package zhuqiao.bench.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.sandbox.loans.ApplicationForm;
import zhuqiao.sandbox.loans.BusinessPortfolio;
import zhuqiao.sandbox.loans.ConsumerPortfolio;
import zhuqiao.sandbox.loans.Draw;
import zhuqiao.sandbox.loans.Loan;
import zhuqiao.sandbox.loans.Recipients;

/**
 * Real loan records as applications: each goes to a lender whose licence covers its place, and the lenders take turns, so
 * that no lender is asked twice before all were asked once.
 */
public final class Applications {
    private static final int ALL_RECORDS = 20_000;
    /** Coprime to any number of lenders in use, so that turns jump through the whole list. */
    private static final int STRIDE = 1_999;

    private final Country country;
    private final List<Loan> loans;
    private final Map<String, List<Loan>> loansByProvince;
    private final Map<String, List<AgreementVersion>> books;
    private final Map<String, Integer> turns = new HashMap<>();
    private final FactsDraw facts = new FactsDraw();

    public Applications(Country country) {
        this.country = country;
        this.loans = Draw.first(ALL_RECORDS, BusinessPortfolio.load(), ConsumerPortfolio.load());
        this.loansByProvince = loans.stream()
                .collect(Collectors.groupingBy(loan -> loan.region().province().code()));
        this.books = country.agreements().stream()
                .collect(Collectors.groupingBy(version -> version.agreement().lenderId()));
    }

    public List<Asked> first(int count) {
        int lenders = country.lenders().size();
        List<Asked> asked = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int turn = (int) ((long) i * STRIDE % lenders);
            asked.add(next(country.lenders().get(turn).lender()));
        }
        return List.copyOf(asked);
    }

    /** All to one lender, in row order. */
    public List<Asked> of(Lender lender, int count) {
        List<Asked> asked = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            asked.add(next(lender));
        }
        return List.copyOf(asked);
    }

    private Asked next(Lender lender) {
        boolean wholeCountry = lender.licences().getFirst().regions().isEmpty();
        String place = wholeCountry ? "" : lender.homeRegion().province().code();
        List<Loan> near = loansByProvince.getOrDefault(place, loans);
        Loan loan = near.get(turns.merge(place, 1, Integer::sum) % near.size());
        List<AgreementVersion> book = books.getOrDefault(lender.id(), List.of());
        var body = new ApplicationForm(recipients(book), Days.TODAY).fill(loan);
        return new Asked(new RequestReader(lender.id()).read(body), facts.draw(book));
    }

    private static Recipients recipients(List<AgreementVersion> book) {
        Set<String> partners = new LinkedHashSet<>();
        Set<String> guarantors = new LinkedHashSet<>();
        for (AgreementVersion version : book) {
            partners.add(version.agreement().partnerId());
            String guarantor = version.agreement().guarantorId();
            if (guarantor != null) {
                guarantors.add(guarantor);
            }
        }
        return new Recipients(List.copyOf(partners), List.copyOf(guarantors));
    }
}
