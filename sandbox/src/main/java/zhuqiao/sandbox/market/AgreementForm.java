package zhuqiao.sandbox.market;

import static zhuqiao.sandbox.market.Notation.bounds;
import static zhuqiao.sandbox.market.Notation.days;
import static zhuqiao.sandbox.market.Notation.money;
import static zhuqiao.sandbox.market.Notation.rate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import zhuqiao.core.value.Rate;
import zhuqiao.sandbox.client.Json;

/** Writes an agreement that the book says in short as the body of {@code POST /v1/agreements}. */
record AgreementForm(Counterparty lender, Counterparty partner, Optional<Counterparty> guarantor) {
    private static final int DECISION_SECONDS = 5;
    private static final int DRAWDOWN_SECONDS = 5;

    ObjectNode fill(ObjectNode said) {
        ObjectNode body = Json.object()
                .put("agreementNo", Json.required(said, "number"))
                .put("lenderId", lender.id())
                .put("partnerId", partner.id());
        guarantor.ifPresent(company -> body.put("guarantorId", company.id()));
        body.put("fundingMode", Json.required(said, "mode"));
        Rate lenderShare = rate(said.path("lenderShare"));
        body.putObject("shares")
                .put(
                        "partner",
                        Rate.of(Rate.HUNDRED.percent().subtract(lenderShare.percent()))
                                .toString())
                .put("lender", lenderShare.toString());
        LocalDate signed = LocalDate.parse(Json.required(said, "signed"));
        body.put("signatory", Json.required(said, "signatory"))
                .put("signedOn", signed.toString())
                .put("validFrom", Json.required(said, "from"))
                .put("validTo", Json.required(said, "to"));
        body.set("clauses", clauses(said));
        body.putObject("impactAssessment")
                .put("reference", "PIA-" + Json.required(said, "number"))
                .put("sha256", "%064x".formatted(Json.required(said, "number").hashCode() & 0xffffffffL))
                .put("on", signed.minusDays(20).toString());
        body.set("terms", terms(said));
        body.set("quota", quota(said.path("quota")));
        body.putObject("routing")
                .put("priority", said.path("priority").intValue())
                .putNull("share")
                .putArray("exclusiveWith");
        body.set("service", service());
        body.put("dataChannel", Json.required(said, "channel"));
        body.set("settlement", settlement());
        return body;
    }

    private static ObjectNode clauses(ObjectNode said) {
        ObjectNode clauses = Json.object()
                .put("platformService", "§4.1")
                .put("guaranteeService", "§4.2")
                .put("costRange", "§5")
                .put("dutySplit", "§6")
                .put("consumerProtection", "§9")
                .put("data", "§10")
                .put("exit", "§14")
                .put("approvalFloor", false)
                .put("unlicensedGuarantee", false);
        clauses.set("collectors", said.path("collectors").deepCopy());
        return clauses;
    }

    private ObjectNode terms(ObjectNode said) {
        ObjectNode terms = Json.object();
        terms.set("scenarios", said.path("scenarios"));
        terms.set("borrowerTypes", said.path("borrowers"));
        terms.putObject("regions")
                .<ObjectNode>set("include", Notation.regions(said.path("regions")))
                .set("exclude", Notation.regions(said.path("exclude")));
        ArrayNode grades = Notation.grades(said.path("price"));
        terms.set("riskGrades", grades);
        terms.set("purposes", said.path("purposes"));
        terms.set("collateral", said.path("collateral"));
        terms.set("amount", bounds(said.path("amount"), yuan -> money(yuan).toString()));
        days(terms, "termMonths", said.path("months"));
        days(terms, "termDays", said.path("days"));
        terms.set("repaymentMethods", said.path("methods"));
        terms.set("pricing", Notation.pricing(said.path("price"), guarantor));
        terms.set("allInApr", bounds(said.path("cost"), percent -> rate(percent).toString()));
        if (!said.path("fee").isNull()) {
            terms.set(
                    "guaranteeFee",
                    bounds(said.path("fee"), percent -> rate(percent).toString()));
        }
        days(terms, "borrowerAge", said.path("age"));
        if (said.path("established").isInt()) {
            terms.putObject("establishedMonths")
                    .put("min", said.path("established").intValue());
        }
        String cap = money(said.path("borrowerCap")).toString();
        terms.put("perBorrowerCap", cap).put("businessLineCap", cap);
        if (!said.path("coreCap").isMissingNode()) {
            terms.put("coreEnterpriseCap", money(said.path("coreCap")).toString())
                    .put("advanceRate", rate(said.path("advanceRate")).toString());
        }
        return terms;
    }

    private static ObjectNode quota(JsonNode said) {
        ObjectNode quota = Json.object().put("total", money(said.path("total")).toString());
        quota.put("day", money(said.path("day")).toString());
        quota.putNull("month");
        return quota.put("revolving", true);
    }

    private static ObjectNode service() {
        ObjectNode service = Json.object()
                .put("decisionSeconds", DECISION_SECONDS)
                .put("drawdownSeconds", DRAWDOWN_SECONDS)
                .put("offerDays", 30)
                .put("freezeDays", 30);
        service.putObject("hours").put("from", "00:00").put("to", "24:00").put("zone", "Asia/Shanghai");
        return service;
    }

    private static ObjectNode settlement() {
        ObjectNode settlement = Json.object().put("feeFromBorrower", false);
        settlement
                .putArray("fees")
                .add(Json.object()
                        .put("payee", "PLATFORM")
                        .put("payer", "PARTNER")
                        .put("base", "INTEREST_RECEIVED")
                        .put("rate", "0.50"))
                .add(Json.object()
                        .put("payee", "LENDER")
                        .put("payer", "PARTNER")
                        .put("base", "INTEREST_RECEIVED")
                        .put("rate", "8.00"));
        return settlement;
    }
}
