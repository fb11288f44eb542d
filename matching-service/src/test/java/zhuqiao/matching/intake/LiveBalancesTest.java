package zhuqiao.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import zhuqiao.matching.intake.LiveBalances.Amounts;
import zhuqiao.matching.intake.LiveBalances.Key;

class LiveBalancesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final LiveBalances balances = new LiveBalances();

    @Test
    void aBalanceReadAgainReplacesTheOneBefore() {
        // Given
        balances.set(new Key("bank", "lender", "", true, MONDAY), new Amounts(700, 300));
        // When
        balances.set(new Key("bank", "lender", "", true, MONDAY), new Amounts(70, 30));
        // Then
        assertThat(balances.coLent("bank").since(null)).isEqualTo(70);
    }

    @Test
    void whatAGroupAddsIsNotCountedTwiceOnceItIsRead() {
        // Given
        Key key = new Key("bank", "lender", "guarantor", false, MONDAY);
        balances.set(key, new Amounts(500, 0));
        balances.add(key, new Amounts(200, 0));
        // When
        balances.set(key, new Amounts(700, 0));
        // Then
        assertThat(balances.guaranteed("guarantor").since(null)).isEqualTo(700);
        assertThat(balances.guaranteedAtPartner("bank").since(null)).isEqualTo(700);
    }

    @Test
    void aDeclarationHoldsWhatCameBeforeItsDate() {
        // Given
        balances.set(new Key("bank", "lender", "", true, MONDAY), new Amounts(700, 300));
        balances.set(new Key("bank", "lender", "", true, TUESDAY), new Amounts(70, 30));
        // When
        long since = balances.coLentWithLender("bank", "lender").since(TUESDAY);
        // Then
        assertThat(since).isEqualTo(70);
    }

    @Test
    void aGuaranteedLoanOfTheBankAloneIsNotCoLent() {
        // When
        balances.set(new Key("bank", "lender", "guarantor", false, MONDAY), new Amounts(1_000, 0));
        // Then
        assertThat(balances.coLent("bank").since(null)).isZero();
        assertThat(balances.guaranteed("guarantor").since(null)).isEqualTo(1_000);
    }

    @Test
    void aGuarantorStandsForTheLendersPartToo() {
        // When
        balances.set(new Key("bank", "lender", "guarantor", true, MONDAY), new Amounts(700, 300));
        // Then
        assertThat(balances.guaranteed("guarantor").since(null)).isEqualTo(1_000);
        assertThat(balances.guaranteedAtPartner("bank").since(null)).isEqualTo(700);
    }
}
