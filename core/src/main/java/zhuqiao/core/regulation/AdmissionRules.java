package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.Licensed;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;

/** Who may take part at all: lists and licences (A1, A4, A7). */
final class AdmissionRules {
    /** What a small-loan company works under. */
    static final Set<LicenceKind> SMALL_LOAN = Set.of(LicenceKind.SMALL_LOAN);

    static final RuleTest<AgreementCase> LISTED_PLATFORM = RuleTest.of(
            "A1/platform", (subject, p) -> listed(subject, WhitelistRole.PLATFORM, List.of(subject.platform())));

    static final RuleTest<AgreementCase> LISTED_GUARANTOR =
            RuleTest.of("A1/guarantor", AdmissionRules::guarantorListed);

    static final RuleTest<AgreementCase> LISTED_COLLECTORS = RuleTest.of("A1/collector", (subject, p) -> {
        List<Uscc> collectors = subject.agreement().clauses().collectors();
        return collectors.isEmpty() ? Finding.notApplicable() : listed(subject, WhitelistRole.COLLECTOR, collectors);
    });

    static final RuleTest<AgreementCase> LISTED_CO_LENDER = RuleTest.of("A1/coLender", (subject, p) -> {
        if (!subject.coLending()) {
            return Finding.notApplicable();
        }
        Lender lender = subject.lender();
        return lender == null
                ? Finding.missing("lender")
                : listed(subject, WhitelistRole.CO_LENDER, List.of(lender.uscc()));
    });

    static final RuleTest<LenderCase> LENDER_LICENCE = RuleTest.of("A4/licence", (subject, p) -> {
        Lender lender = subject.lender();
        if (lender == null) {
            return Finding.missing("lender");
        }
        if (lender.status() != CounterpartyStatus.ACTIVE) {
            return Finding.of(false, lender.status(), CounterpartyStatus.ACTIVE);
        }
        return licensed(lender, LicenceKind.SMALL_LOAN, subject.day());
    });

    static final RuleTest<ApplicationCase> LENDER_REGION = RuleTest.of("A4/region", (subject, p) -> {
        Lender lender = subject.lender();
        if (lender == null) {
            return Finding.missing("lender");
        }
        List<Licence> smallLoan = lender.licencesOf(SMALL_LOAN, subject.day());
        boolean covered =
                smallLoan.stream().anyMatch(l -> l.covers(subject.request().region()));
        return Finding.of(
                covered,
                subject.request().region(),
                smallLoan.stream().map(l -> l.regions().toString()).toList());
    });

    static final RuleTest<AgreementCase> PARTNER_LICENCE = RuleTest.of("A7/partner", (subject, p) -> {
        PartnerFacts partner = subject.partner();
        return partner == null
                ? Finding.missing("partner")
                : licensed(partner.partner(), lendingLicence(partner.partner()), subject.day());
    });

    static final RuleTest<AgreementCase> CO_LENDER_LICENCE = RuleTest.of("A7/lender", (subject, p) -> {
        if (!subject.coLending()) {
            return Finding.notApplicable();
        }
        Lender lender = subject.lender();
        return lender == null ? Finding.missing("lender") : licensed(lender, LicenceKind.SMALL_LOAN, subject.day());
    });

    static final List<RuleTest<? super AgreementCase>> OF_AGREEMENT = List.of(
            LISTED_PLATFORM, LISTED_GUARANTOR, LISTED_COLLECTORS, LISTED_CO_LENDER, PARTNER_LICENCE, CO_LENDER_LICENCE);

    private AdmissionRules() {}

    /** The areas of a licence as prefixes of region codes; one empty prefix for the whole country. */
    static Stream<String> prefixes(Licence licence) {
        return licence.regions().isEmpty()
                ? Stream.of("")
                : licence.regions().stream().map(Region::code);
    }

    private static Finding licensed(Licensed company, LicenceKind needed, LocalDate day) {
        boolean licensed = company.isLicensed(Set.of(needed), day);
        return Finding.of(licensed, licensed ? needed : lack(company, Set.of(needed), day), needed);
    }

    /** Why a company is not licensed. */
    static String lack(Licensed company, Set<LicenceKind> kinds, LocalDate day) {
        boolean another = company.licences().stream()
                .anyMatch(licence -> kinds.contains(licence.kind()) && licence.inForceOn(day));
        return another ? "licence in another name" : "no licence in force";
    }

    private static LicenceKind lendingLicence(Partner partner) {
        return partner.kind() == PartnerKind.BANK ? LicenceKind.BANKING : LicenceKind.CONSUMER_FINANCE;
    }

    private static Finding guarantorListed(AgreementCase subject, Parameters none) {
        if (subject.agreement().guarantorId() == null) {
            return Finding.notApplicable();
        }
        return subject.guarantor() == null
                ? Finding.missing("guarantor")
                : listed(
                        subject,
                        WhitelistRole.GUARANTOR,
                        List.of(subject.guarantor().uscc()));
    }

    /** An entry without evidence proves nothing: what it says is not known. */
    private static Finding listed(AgreementCase subject, WhitelistRole role, List<Uscc> companies) {
        PartnerFacts partner = subject.partner();
        if (partner == null) {
            return Finding.missing("partner");
        }
        for (Uscc company : companies) {
            WhitelistEntry entry = entry(partner.whitelist(), role, company, subject.day());
            if (entry == null) {
                return Finding.of(false, company + " not listed", role);
            }
            if (entry.evidence() == null) {
                return Finding.missing("evidence of the list entry " + role + " " + company);
            }
        }
        return Finding.of(true, companies.size() == 1 ? companies.getFirst() : companies, role);
    }

    /** The company's entry in force, one with evidence if there is such; the list may name every lender of the country. */
    private static @Nullable WhitelistEntry entry(
            List<WhitelistEntry> list, WhitelistRole role, Uscc company, LocalDate day) {
        WhitelistEntry unproven = null;
        for (WhitelistEntry entry : list) {
            if (entry.role() == role && entry.uscc().equals(company) && entry.inForceOn(day)) {
                if (entry.evidence() != null) {
                    return entry;
                }
                unproven = entry;
            }
        }
        return unproven;
    }
}
