package zhuqiao.sandbox.loans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.IdNumber;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Uscc;

final class ApplicationFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ApplicationForm FORM =
            new ApplicationForm(new Recipients(List.of("bank-1", "bank-2"), List.of("guarantor-1")), TODAY);
    private static final List<Loan> LOANS = Draw.first(3_000, BusinessPortfolio.load(), ConsumerPortfolio.load());

    @Test
    void identifiersOfEveryApplicationCheck() {
        assertThat(LOANS).allSatisfy(loan -> {
            ObjectNode body = FORM.fill(loan);
            body.findValuesAsText("uscc").forEach(Uscc::new);
            body.findValuesAsText("idNumber").forEach(IdNumber::new);
            Money.of(body.path("amount").asText());
        });
    }

    @Test
    void theSameRecordOnTheSameDayIsTheSameApplication() {
        assertThat(LOANS).allSatisfy(loan -> assertThat(FORM.fill(loan)).isEqualTo(FORM.fill(loan)));
    }

    @Test
    void aReceivableOutlivesItsLoanByTheDaysThatAnOfferMayStand() {
        Loan loan = LOANS.stream()
                .filter(drawn -> drawn.scenario() == Scenario.SUPPLY_CHAIN)
                .findFirst()
                .orElseThrow();

        ObjectNode body = FORM.fill(loan);

        LocalDate lastDay = TODAY.plusDays(30).plusMonths(loan.termMonths());
        assertThat(LocalDate.parse(body.at("/supplyChain/receivables/0/dueOn").asText()))
                .isAfter(lastDay);
        assertThat(body.at("/supplyChain/receivables/0/invoiceNumber").asText()).matches("[0-9]{20}");
        assertThat(body.path("repaymentMethod").asText()).isEqualTo("BULLET");
    }

    @Test
    void consentsNameEveryPartnerAndGuarantorOfTheLender() {
        Loan person = LOANS.stream()
                .filter(loan -> loan.scenario() == Scenario.CONSUMPTION && loan.withConsents())
                .findFirst()
                .orElseThrow();

        ObjectNode body = FORM.fill(person);

        assertThat(body.path("consents").findValuesAsText("recipient"))
                .containsExactly("bank-1", "bank-1", "bank-1", "bank-2", "bank-2", "bank-2", "guarantor-1");
        assertThat(body.path("bureauReference").asText()).isNotEmpty();
    }

    @Test
    void aRecordWithoutConsentsNamesNobody() {
        Loan silent =
                LOANS.stream().filter(loan -> !loan.withConsents()).findFirst().orElseThrow();

        ObjectNode body = FORM.fill(silent);

        assertThat(body.path("consents")).isEmpty();
    }
}
