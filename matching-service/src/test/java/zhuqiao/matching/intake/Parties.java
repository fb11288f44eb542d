package zhuqiao.matching.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.matching.Market;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;
import zhuqiao.platform.json.Json;

/** Lenders, a bank, a guarantor and agreements for tests of the intake. */
final class Parties {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Uscc BANK = uscc("91330100MA2AAAAA5");

    private Parties() {}

    static Uscc uscc(String first17) {
        return new Uscc(first17 + Uscc.checkDigit(first17));
    }

    static Market market(
            List<LenderFacts> lenders,
            List<Headroom> headroom,
            Financials ofGuarantor,
            AgreementVersion... agreements) {
        return Market.of(
                uscc("91330100MA2AAAAA0"),
                lenders,
                List.of(new PartnerFacts(bank(), List.of(), headroom)),
                List.of(new GuarantorFacts(guarantor(ofGuarantor))),
                List.of(agreements));
    }

    static LenderFacts lender(String id, Uscc code, Uscc... affiliates) {
        return new LenderFacts(
                new Lender(
                        id,
                        id,
                        code,
                        CounterpartyStatus.ACTIVE,
                        LenderKind.LOCAL,
                        new Region("33"),
                        List.of(affiliates),
                        List.of(),
                        null),
                LenderPolicy.DEFAULT,
                1);
    }

    static Financials asOf(LocalDate day) {
        return new Financials(Money.of("300000000.00"), day, null, null, Money.ZERO, null, null);
    }

    static AgreementVersion version(String id, int version, AgreementStatus status, Agreement agreement) {
        return new AgreementVersion(
                id,
                version,
                agreement,
                List.of(new AgreementVersion.StatusChange(status, Instant.parse("2026-01-01T00:00:00Z"), null)));
    }

    /** The lender's agreement with the parties named. */
    static Agreement agreement(String lenderId, String partnerId, String guarantorId) {
        try (InputStream example =
                Objects.requireNonNull(Parties.class.getResourceAsStream("/agreement.json"), "agreement.json")) {
            ObjectNode body = (ObjectNode) Json.MAPPER.readTree(example);
            body.put("lenderId", lenderId).put("partnerId", partnerId).put("guarantorId", guarantorId);
            return Json.MAPPER.treeToValue(body, Agreement.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Partner bank() {
        return new Partner(
                "bank-1",
                "Bank",
                BANK,
                CounterpartyStatus.ACTIVE,
                PartnerKind.BANK,
                false,
                new Region("3301"),
                false,
                null,
                false,
                List.of(),
                null);
    }

    private static Guarantor guarantor(Financials financials) {
        return new Guarantor(
                "guarantor-1",
                "Guarantor",
                uscc("91330100MA2AAAAA2"),
                CounterpartyStatus.ACTIVE,
                List.of(),
                financials);
    }
}
