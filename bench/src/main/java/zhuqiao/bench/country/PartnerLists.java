package zhuqiao.bench.country;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.FundingMode;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Uscc;

/** What partners publish and declare for the agreements they signed; one entry in thirty is forgotten or has run out. */
final class PartnerLists {
    private static final Money LARGE = Money.ofFen(1_000_000_000_000L);

    private final Dice dice;
    private final Uscc platform;
    private final Map<String, Uscc> lenders = new HashMap<>();
    private final Map<String, Uscc> guarantors = new HashMap<>();
    private final Map<String, Map<String, WhitelistEntry>> lists = new HashMap<>();
    private final Map<String, Map<String, Headroom>> declarations = new HashMap<>();

    PartnerLists(Dice dice, Uscc platform, List<LenderFacts> lenders, List<GuarantorFacts> guarantors) {
        this.dice = dice;
        this.platform = platform;
        lenders.forEach(
                facts -> this.lenders.put(facts.lender().id(), facts.lender().uscc()));
        guarantors.forEach(facts ->
                this.guarantors.put(facts.guarantor().id(), facts.guarantor().uscc()));
    }

    List<PartnerFacts> of(List<Partner> partners, List<AgreementVersion> agreements) {
        partners.forEach(this::common);
        agreements.forEach(version -> enter(version.agreement()));
        return partners.stream()
                .map(partner -> new PartnerFacts(
                        partner,
                        List.copyOf(listOf(partner.id()).values()),
                        List.copyOf(declarationsOf(partner.id()).values())))
                .toList();
    }

    private void common(Partner partner) {
        list(partner.id(), WhitelistRole.PLATFORM, platform);
        if (partner.kind() == PartnerKind.BANK) {
            declare(partner.id(), HeadroomKind.CO_LENDING_ALL, null);
        } else {
            declare(partner.id(), HeadroomKind.CFC_GUARANTEED, null);
        }
    }

    private void enter(Agreement agreement) {
        String partner = agreement.partnerId();
        if (agreement.guarantorId() != null && dice.percent(97)) {
            list(partner, WhitelistRole.GUARANTOR, Objects.requireNonNull(guarantors.get(agreement.guarantorId())));
        }
        if (agreement.fundingMode() == FundingMode.CO_LENDING && dice.percent(97)) {
            list(partner, WhitelistRole.CO_LENDER, Objects.requireNonNull(lenders.get(agreement.lenderId())));
            declare(partner, HeadroomKind.CO_LENDING_ONE_LENDER, agreement.lenderId());
        }
    }

    private void list(String partner, WhitelistRole role, Uscc company) {
        listOf(partner)
                .computeIfAbsent(
                        role + company.code(),
                        key -> new WhitelistEntry(
                                role,
                                company,
                                Days.LONG_AGO,
                                dice.percent(97) ? null : Days.TODAY.minusDays(30),
                                Partners.EVIDENCE));
    }

    private void declare(String partner, HeadroomKind kind, @Nullable String lenderId) {
        declarationsOf(partner)
                .computeIfAbsent(
                        kind + "/" + lenderId,
                        key -> new Headroom(
                                kind,
                                lenderId,
                                LARGE,
                                Days.TODAY.minusDays(60),
                                dice.percent(97) ? Days.FAR_AHEAD : Days.TODAY.minusDays(1),
                                null));
    }

    private Map<String, WhitelistEntry> listOf(String partner) {
        return lists.computeIfAbsent(partner, key -> new LinkedHashMap<>());
    }

    private Map<String, Headroom> declarationsOf(String partner) {
        return declarations.computeIfAbsent(partner, key -> new LinkedHashMap<>());
    }
}
