package zhuqiao.bench.drools;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.FundingMode;
import zhuqiao.core.value.Region;

/** An agreement with all that is known of its sides on the day. */
record Sides(
        int index,
        Agreement agreement,
        Lender lender,
        PartnerFacts facts,
        @Nullable Guarantor guarantor,
        LocalDate day) {

    Partner partner() {
        return facts.partner();
    }

    boolean bank() {
        return partner().kind() == PartnerKind.BANK;
    }

    boolean coLending() {
        return agreement.fundingMode() == FundingMode.CO_LENDING;
    }

    /** The partner's part of the amount, as an expression. */
    String part() {
        return coLending() ? "partFen(%d)".formatted(lenderShareBp()) : "amountFen";
    }

    int lenderShareBp() {
        return agreement.shares().lender().percent().movePointRight(2).intValueExact();
    }

    String cost() {
        return "allInBp(%d)".formatted(index);
    }

    boolean guaranteed() {
        return guarantor != null
                && guarantor.licences().stream()
                        .anyMatch(each -> each.kind() == LicenceKind.GUARANTEE && each.inForceOn(day));
    }

    /** Where the lender's small-loan licences allow business; an empty prefix is the whole country. */
    Set<String> licensedPrefixes() {
        Set<String> prefixes = new TreeSet<>();
        lender.licences().stream()
                .filter(licence -> licence.kind() == LicenceKind.SMALL_LOAN && licence.inForceOn(day))
                .forEach(licence -> {
                    if (licence.regions().isEmpty()) {
                        prefixes.add("");
                    }
                    licence.regions().stream().map(Region::code).forEach(prefixes::add);
                });
        return prefixes;
    }
}
