package zhuqiao.bench.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Financials;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.LenderKind;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.terms.Bounds;
import zhuqiao.core.terms.DataChannel;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Region;

/** What the law says of an application and one agreement, as constraints on a {@link LoanCase}. */
final class LawConditions {
    private static final String NEVER = "false";

    private final RulesOfTheDay rules;
    private final Sides sides;
    private final String partner;
    private final List<String> all = new ArrayList<>();

    LawConditions(RulesOfTheDay rules, Sides sides) {
        this.rules = rules;
        this.sides = sides;
        this.partner = Text.quoted(sides.partner().id());
    }

    List<String> all() {
        place();
        cost();
        advance();
        consumption();
        business();
        coLending();
        guarantee();
        data();
        return all;
    }

    private void place() {
        Region home = sides.partner().homeRegion();
        boolean exempt = sides.partner().online() && sides.partner().onlineEvidence() != null;
        if (rules.stop("L4") && sides.bank() && sides.partner().local() && !exempt) {
            all.add(home == null ? NEVER : Text.startsWithAny("region", List.of(home)));
        }
    }

    private void cost() {
        if (rules.stop("C1")
                && rules.text("C1", "funders").contains(sides.partner().kind().name())) {
            all.add("%s <= %d".formatted(sides.cost(), rules.basisPoints("C1", "cap")));
        }
        if (rules.stop("C2") && sides.coLending()) {
            all.add("%s <= %d".formatted(sides.cost(), rules.basisPoints("C2", "cap")));
        }
        if (rules.stop("C4") && sides.coLending()) {
            all.add("(!endsWithin(1) || %s <= %d)".formatted(sides.cost(), rules.basisPoints("C4", "cap")));
        }
        Bounds<Rate> promised = sides.agreement().terms().allInApr();
        if (rules.stop("C8")) {
            all.add(Text.within(sides.cost(), basisPoints(promised.min()), basisPoints(promised.max())));
        }
        if (rules.stop("C7")) {
            guaranteeFee();
        }
    }

    private void guaranteeFee() {
        Bounds<Rate> promised = sides.agreement().terms().guaranteeFee();
        String fee = "guaranteeFeeMicro(%d)".formatted(sides.index());
        all.add(
                promised == null
                        ? fee + " < 0"
                        : "(%s < 0 || %s)"
                                .formatted(fee, Text.within(fee, micro(promised.min()), micro(promised.max()))));
    }

    private void advance() {
        Rate agreed = sides.agreement().terms().advanceRate();
        Rate most = agreed == null ? Rate.HUNDRED : agreed;
        if (rules.stop("P5/advance")) {
            all.add("(receivableCount == 0 || amountFen * 10000L <= receivablesFen * %dL)"
                    .formatted(most.percent().movePointRight(2).longValueExact()));
        }
    }

    private void consumption() {
        String elsewhere = "scenario != Scenario.CONSUMPTION";
        boolean large = sides.bank() && sides.partner().largeConsumptionLine();
        if (sides.bank() && rules.stop("M1")) {
            long cap = rules.fen("M1", large ? "largeCap" : "cap");
            all.add("(%s || owedConsumptionFen(%s) + %s <= %dL)".formatted(elsewhere, partner, sides.part(), cap));
        }
        if (sides.bank() && rules.stop("M2")) {
            all.add("(%s || !principalAtOnce || endsWithin(%d))".formatted(elsewhere, rules.count("M2", "months")));
        }
        if (rules.stop("M3")) {
            all.add("(%s || endsWithin(%d))".formatted(elsewhere, rules.count("M3", large ? "largeMonths" : "months")));
        }
        if (!sides.bank() && rules.stop("M5")) {
            all.add("(!naturalPerson || owedFen(%s) + %s <= %dL)"
                    .formatted(partner, sides.part(), rules.fen("M5", "cap")));
        }
    }

    private void business() {
        if (sides.bank() && rules.stop("M4")) {
            Money cap = sides.agreement().terms().businessLineCap();
            all.add(
                    cap == null
                            ? "scenario == Scenario.CONSUMPTION"
                            : "(scenario == Scenario.CONSUMPTION || owedBusinessFen(%s) + %s <= %dL)"
                                    .formatted(partner, sides.part(), cap.fen()));
        }
    }

    private void coLending() {
        if (!sides.coLending()) {
            return;
        }
        if (rules.stop("L5")) {
            lenderArea();
        }
        if (sides.bank() && rules.stop("L2")) {
            headroom(HeadroomKind.CO_LENDING_ONE_LENDER, "coLentWithLenderFen(%s)".formatted(partner));
        }
        if (sides.bank() && rules.stop("L3")) {
            headroom(HeadroomKind.CO_LENDING_ALL, "coLentFen(%s)".formatted(partner));
        }
        String lenderPart = "lenderPartFen(%d)".formatted(sides.lenderShareBp());
        if (rules.stop("M6") && sides.lender().kind() == LenderKind.NETWORK) {
            all.add("(scenario != Scenario.CONSUMPTION || lenderConsumptionFen + %s <= %dL)"
                    .formatted(lenderPart, rules.fen("M6", "consumptionCap")));
            all.add("(scenario == Scenario.CONSUMPTION || lenderBusinessFen + %s <= %dL)"
                    .formatted(lenderPart, rules.fen("M6", "businessCap")));
        }
        ofLenderAssets("M7/single", "lenderConsumptionFen + lenderBusinessFen + " + lenderPart);
        ofLenderAssets(
                "M7/affiliates", "lenderConsumptionFen + lenderBusinessFen + affiliatesAtLenderFen + " + lenderPart);
    }

    private void lenderArea() {
        if (sides.lender().kind() == LenderKind.LOCAL) {
            all.add(Text.startsWithAny(
                    "region", List.of(sides.lender().homeRegion().province())));
        } else {
            all.add(Text.startsWithAny("region", sides.licensedPrefixes()));
        }
    }

    private void ofLenderAssets(String rule, String balance) {
        if (!rules.stop(rule)) {
            return;
        }
        Financials books = sides.lender().financials();
        LocalDate lastYearEnd = LocalDate.of(sides.day().getYear() - 1, 12, 31);
        all.add(
                books == null || !books.asOf().equals(lastYearEnd)
                        ? NEVER
                        : "%s <= %dL".formatted(balance, percentOf(books, rules.rate(rule, "percent"))));
    }

    private void guarantee() {
        if (sides.partner().kind() == PartnerKind.CONSUMER_FINANCE
                && sides.agreement().guarantorId() != null
                && rules.stop("M10")) {
            headroom(HeadroomKind.CFC_GUARANTEED, "cfcGuaranteedFen(%s)".formatted(partner));
        }
        Guarantor guarantor = sides.guarantor();
        if (guarantor == null || !sides.guaranteed()) {
            return;
        }
        String id = Text.quoted(guarantor.id());
        Financials books = guarantor.financials();
        if (books == null || books.guaranteedBalance() == null) {
            all.add(NEVER);
            return;
        }
        boolean agri = Boolean.TRUE.equals(books.mainlySmallOrAgri());
        long total = books.netAssets().fen() * rules.count("M9/total", agri ? "smallOrAgriMultiple" : "multiple");
        all.add("guaranteedSinceFen(%s) + amountFen <= %dL"
                .formatted(id, total - books.guaranteedBalance().fen()));
        all.add("atGuarantorFen(%s) + amountFen <= %dL"
                .formatted(id, percentOf(books, rules.rate("M9/single", "percent"))));
        all.add("atGuarantorFen(%s) + affiliatesAtGuarantorFen(%s) + amountFen <= %dL"
                .formatted(id, id, percentOf(books, rules.rate("M9/affiliates", "percent"))));
    }

    private void headroom(HeadroomKind kind, String taken) {
        Optional<Headroom> declared = sides.facts().headroom().stream()
                .filter(each -> each.kind() == kind && !each.asOf().isAfter(sides.day()))
                .filter(each -> kind != HeadroomKind.CO_LENDING_ONE_LENDER
                        || sides.lender().id().equals(each.lenderId()))
                .max(Comparator.comparing(Headroom::asOf).thenComparing(Headroom::expiresAt))
                .filter(each -> sides.day().isBefore(each.expiresAt()));
        all.add(declared.map(each -> "%s + %s <= %dL"
                        .formatted(taken, sides.part(), each.cap().fen()))
                .orElse(NEVER));
    }

    private void data() {
        if (rules.stop("D6/bureau") && sides.agreement().dataChannel() == DataChannel.LICENSED_CREDIT_BUREAU) {
            all.add("(!naturalPerson || bureauReferenced)");
        }
    }

    private static long percentOf(Financials books, Rate percent) {
        return books.netAssets().percent(percent).fen();
    }

    private static @Nullable Integer basisPoints(@Nullable Rate rate) {
        return rate == null ? null : rate.percent().movePointRight(2).intValueExact();
    }

    private static @Nullable Long micro(@Nullable Rate rate) {
        return rate == null ? null : rate.percent().movePointRight(6).longValueExact();
    }
}
