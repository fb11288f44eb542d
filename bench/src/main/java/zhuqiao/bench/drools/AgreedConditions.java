package zhuqiao.bench.drools;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.IndustryTerms;
import zhuqiao.core.terms.Terms;
import zhuqiao.core.value.Money;

/** What the parties agreed (the rules T-…), as constraints on a {@link LoanCase}; those many agreements share come first. */
final class AgreedConditions {
    private final int index;
    private final AgreementVersion version;
    private final Terms terms;
    private final String partner;
    private final String part;

    AgreedConditions(int index, AgreementVersion version, String part) {
        this.index = index;
        this.version = version;
        this.terms = version.agreement().terms();
        this.partner = Text.quoted(version.agreement().partnerId());
        this.part = part;
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        all.add(Text.in("scenario", terms.scenarios()));
        all.add(Text.in("borrowerType", terms.borrowerTypes()));
        all.add(Text.in("riskGrade", terms.riskGrades()));
        all.add(Text.in("collateral", terms.collateral()));
        all.add(Text.in("method", terms.repaymentMethods()));
        all.add(Text.in("purpose", terms.purposes()));
        region(all);
        industry(all);
        all.add(Text.within(
                "amountFen", fen(terms.amount().min()), fen(terms.amount().max())));
        term(all);
        who(all);
        room(all);
        all.add("allInBp(%d) <= maxAllInBp".formatted(index));
        return all;
    }

    private void region(List<String> all) {
        all.add(Text.startsWithAny("region", terms.regions().include()));
        if (!terms.regions().exclude().isEmpty()) {
            all.add("!" + Text.startsWithAny("region", terms.regions().exclude()));
        }
    }

    private void industry(List<String> all) {
        IndustryTerms industries = terms.industries();
        if (industries == null) {
            return;
        }
        String individual = "borrowerType == " + BorrowerType.class.getSimpleName() + ".INDIVIDUAL";
        if (!industries.include().isEmpty()) {
            all.add("(%s || %s)".formatted(individual, Text.startsWithAny("industry", industries.include())));
        }
        if (!industries.exclude().isEmpty()) {
            all.add("(%s || (industry != \"\" && !%s))"
                    .formatted(individual, Text.startsWithAny("industry", industries.exclude())));
        }
    }

    private void term(List<String> all) {
        Bounds<Integer> months = terms.termMonths();
        Bounds<Integer> days = terms.termDays();
        String inMonths = months == null ? "false" : "termMonths > 0 && " + Text.within("termMonths", months);
        String inDays = days == null ? "false" : "termDays > 0 && " + Text.within("termDays", days);
        all.add("((%s) || (%s))".formatted(inMonths, inDays));
    }

    private void who(List<String> all) {
        Bounds<Integer> age = terms.borrowerAge();
        if (age != null) {
            all.add("(!naturalPerson || (age >= 0 && %s))".formatted(Text.within("age", age)));
        }
        Bounds<Integer> established = terms.establishedMonths();
        if (established != null) {
            all.add("(borrowerType == BorrowerType.INDIVIDUAL || (establishedMonths >= 0 && %s))"
                    .formatted(Text.within("establishedMonths", established)));
        }
    }

    private void room(List<String> all) {
        String agreement = Text.quoted(version.agreementId());
        all.add("availableFen(%s) >= %s".formatted(agreement, part));
        Money cap = terms.perBorrowerCap();
        if (cap != null) {
            all.add("owedFen(%s) + %s <= %dL".formatted(partner, part, cap.fen()));
        }
        Money coreCap = terms.coreEnterpriseCap();
        if (coreCap != null) {
            all.add("(scenario != Scenario.SUPPLY_CHAIN || coreUsedFen(%s) + %s <= %dL)"
                    .formatted(agreement, part, coreCap.fen()));
        }
        all.add("!frozen(%s)".formatted(partner));
        all.add("!tried(%s)".formatted(partner));
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}
