package zhuqiao.bench.drools;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.matching.Market;
import zhuqiao.core.regulation.DraftCase;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Uscc;

/**
 * The rule text of one lender: a rule for each rule of law that concerns an application by itself, and two for each
 * agreement that can fund anything today, one with all that blocks and one with the consents on top. What depends on the
 * agreement and the day alone (state, validity, lists, licences, shares, fees from the borrower, the lender's leverage) is
 * decided while the text is written, as is every figure of the law: the peer is given the least to do.
 */
final class RuleBase {
    private static final Set<String> OF_PAPER = Set.of("A1", "A5", "A6", "A7", "C6", "L1", "L6");
    private static final String HEAD = """
            package rules;
            import zhuqiao.bench.drools.LoanCase;
            import zhuqiao.core.terms.*;
            """;

    private final RuleBook book;
    private final RulesOfTheDay rules;
    private final Market market;
    private final Instant now;
    private final LocalDate day;

    RuleBase(RuleBook book, Market market, Instant now, LocalDate day) {
        this.book = book;
        this.rules = new RulesOfTheDay(book, day);
        this.market = market;
        this.now = now;
        this.day = day;
    }

    /** @param agreements each of one version; a case counts them by their place in this list */
    String of(LenderFacts facts, List<AgreementVersion> agreements) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append(new ApplicationRules(rules).of(facts.lender(), facts.policy(), day));
        for (int index = 0; index < agreements.size(); index++) {
            AgreementVersion version = agreements.get(index);
            Optional<Sides> sides = sides(index, version, facts);
            if (sides.isPresent() && open(version, sides.get())) {
                text.append(rulesOf(version, sides.get()));
            }
        }
        return text.toString();
    }

    private Optional<Sides> sides(int index, AgreementVersion version, LenderFacts facts) {
        return market.partner(version.agreement().partnerId())
                .map(partner -> new Sides(
                        index,
                        version.agreement(),
                        facts.lender(),
                        partner,
                        market.guarantor(version.agreement().guarantorId())
                                .map(GuarantorFacts::guarantor)
                                .orElse(null),
                        day));
    }

    private boolean open(AgreementVersion version, Sides sides) {
        boolean inForce = version.statusAt(now) == AgreementStatus.ACTIVE
                && version.agreement().inForceOn(day)
                && sides.partner().status() == CounterpartyStatus.ACTIVE;
        return inForce && paperStands(sides, market.platform()) && leverageStands(sides);
    }

    private boolean paperStands(Sides sides, Uscc platform) {
        DraftCase draft = new DraftCase(
                sides.agreement(), sides.lender(), sides.facts(), sides.guarantor(), platform, day, List.of());
        return book.weigh(Regulation.OF_DRAFT, draft, day).stream()
                .filter(check -> OF_PAPER.contains(check.rule()))
                .noneMatch(check -> check.verdict().stops());
    }

    private boolean leverageStands(Sides sides) {
        var books = sides.lender().financials();
        if (!sides.coLending() || !rules.stop("M8")) {
            return true;
        }
        if (books == null || books.nonStandardDebt() == null || books.standardDebt() == null) {
            return false;
        }
        long assets = books.netAssets().fen();
        return books.nonStandardDebt().fen() <= assets * rules.count("M8", "nonStandardMultiple")
                && books.standardDebt().fen() <= assets * rules.count("M8", "standardMultiple");
    }

    private String rulesOf(AgreementVersion version, Sides sides) {
        List<String> conditions = new AgreedConditions(sides.index(), version, sides.part()).all();
        conditions.addAll(new LawConditions(rules, sides).all());
        String blocking =
                conditions.stream().filter(each -> !"true".equals(each)).collect(Collectors.joining(",\n  "));
        String consents = consents(sides);
        return """
                rule "%1$d" when $c: LoanCase(
                  %2$s)
                then $c.open(%1$d); end
                rule "%1$d with consents" when $c: LoanCase(
                  %2$s,
                  %3$s)
                then $c.eligible(%1$d); end
                """.formatted(sides.index(), blocking, consents);
    }

    private static String consents(Sides sides) {
        String partner = sides.partner().id();
        String needed = "consented(\"DATA_SHARING %1$s\") && consented(\"CREDIT_INQUIRY %1$s\")".formatted(partner);
        String guarantor = sides.agreement().guarantorId();
        String all = guarantor == null ? needed : needed + " && consented(\"DATA_SHARING " + guarantor + "\")";
        return "(!naturalPerson || (" + all + "))";
    }
}
