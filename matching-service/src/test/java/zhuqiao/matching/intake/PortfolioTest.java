package zhuqiao.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.matching.intake.Parties.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.matching.Candidate;
import zhuqiao.core.matching.CandidateVerdict;
import zhuqiao.core.matching.Market;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Uscc;

class PortfolioTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 12, 31);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Uscc CODE_A = Parties.uscc("91330203MA2AAAAA1");
    private static final Uscc CODE_B = Parties.uscc("91330203MA2AAAAA6");
    private static final Agreement AGREEMENT = Parties.agreement("lender-a", "bank-1", "guarantor-1");
    private static final AgreementVersion ACTIVE = Parties.version("A-1", 1, AgreementStatus.ACTIVE, AGREEMENT);
    private static final LiveBalances.Amounts AMOUNTS = new LiveBalances.Amounts(700, 300);
    private final LiveBalances balances = new LiveBalances();

    @Test
    void aDraftedVersionWithAnotherGuarantorHidesNothingOfTheOneInForce() {
        // Given
        balances.set(new LiveBalances.Key("bank-1", "lender-a", "guarantor-1", false, TODAY), AMOUNTS);
        AgreementVersion draft = Parties.version(
                "A-1", 2, AgreementStatus.DRAFT, Parties.agreement("lender-a", "bank-2", "guarantor-2"));
        // When
        Relations relations = new Relations(market(LONG_AGO, List.of(), ACTIVE, draft));
        // Then
        assertThat(relations.counterparts("lender-a").partners()).containsExactly("bank-1");
        assertThat(portfolio(relations).of("lender-a").guaranteed())
                .containsExactly(Map.entry("guarantor-1", Money.ofFen(1_000)));
    }

    @Test
    void aDeclarationOfADayToComeTakesNothingOffToday() {
        // Given
        balances.set(new LiveBalances.Key("bank-1", "lender-a", "", true, TODAY), AMOUNTS);
        List<Headroom> declared = List.of(headroom(LONG_AGO), headroom(TOMORROW));
        // When
        Portfolio portfolio = portfolio(new Relations(market(LONG_AGO, declared, ACTIVE)));
        // Then
        assertThat(portfolio.of("lender-a").coLentWithLender()).containsEntry("bank-1", Money.ofFen(700));
    }

    @Test
    void whatWasPaidOutBeforeADeclarationIsHeldByItAndWhatWasOnlyReservedIsNot() {
        // Given
        LocalDate declaredOn = TODAY.minusDays(10);
        balances.set(new LiveBalances.Key("bank-1", "lender-a", "", true, declaredOn.minusDays(1)), AMOUNTS);
        balances.set(
                new LiveBalances.Key("bank-1", "lender-a", "", true, LiveBalances.NOT_PAID_OUT),
                new LiveBalances.Amounts(7, 3));
        // When
        Portfolio portfolio = portfolio(new Relations(market(LONG_AGO, List.of(headroom(declaredOn)), ACTIVE)));
        // Then
        assertThat(portfolio.of("lender-a").coLentWithLender()).containsEntry("bank-1", Money.ofFen(7));
    }

    @Test
    void aBalanceSheetOfADayToComeTakesNothingOffToday() {
        // Given
        balances.set(new LiveBalances.Key("bank-1", "lender-a", "guarantor-1", false, TODAY), AMOUNTS);
        // When
        Portfolio portfolio = portfolio(new Relations(market(TOMORROW, List.of(), ACTIVE)));
        // Then
        assertThat(portfolio.of("lender-a").guaranteed()).containsEntry("guarantor-1", Money.ofFen(1_000));
    }

    @Test
    void affiliatesCountAsOneWhicheverOfThemSaysSo() {
        // Given: b names a, and a names nobody
        balances.set(new LiveBalances.Key("bank-1", "lender-b", "", true, TODAY), AMOUNTS);
        // When
        Portfolio portfolio = portfolio(new Relations(market(LONG_AGO, List.of(), ACTIVE)));
        // Then
        assertThat(portfolio.of("lender-a").coLentWithLender()).containsEntry("bank-1", Money.ofFen(700));
    }

    @Test
    void aGrantCountsUntilItsTransactionFails() {
        // Given
        Portfolio portfolio = portfolio(new Relations(market(LONG_AGO, List.of(), ACTIVE)));
        Money before = guaranteed(portfolio);
        Candidate candidate =
                new Candidate("A-1", 1, "bank-1", CandidateVerdict.ELIGIBLE, 1, null, null, List.of(), List.of());
        // When
        portfolio.granted("lender-a", new Grant(candidate, AGREEMENT, Money.ofFen(500), Money.ZERO));
        Money granted = guaranteed(portfolio);
        portfolio.undo();
        // Then
        assertThat(granted).isEqualTo(before.plus(Money.ofFen(500)));
        assertThat(guaranteed(portfolio)).isEqualTo(before);
    }

    private static Money guaranteed(Portfolio portfolio) {
        return portfolio.of("lender-a").guaranteed().getOrDefault("guarantor-1", Money.ZERO);
    }

    private Portfolio portfolio(Relations relations) {
        return new Portfolio(relations, TODAY, balances);
    }

    private static Market market(LocalDate balanceSheet, List<Headroom> headroom, AgreementVersion... agreements) {
        List<LenderFacts> lenders =
                List.of(Parties.lender("lender-a", CODE_A), Parties.lender("lender-b", CODE_B, CODE_A));
        return Parties.market(lenders, headroom, Parties.asOf(balanceSheet), agreements);
    }

    private static Headroom headroom(LocalDate asOf) {
        return new Headroom(
                HeadroomKind.CO_LENDING_ONE_LENDER,
                "lender-a",
                Money.of("1000000.00"),
                asOf,
                LocalDate.of(2028, 1, 1),
                null);
    }
}
