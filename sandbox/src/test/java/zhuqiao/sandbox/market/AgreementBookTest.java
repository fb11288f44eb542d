package zhuqiao.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

final class AgreementBookTest {
    private static final Directory DIRECTORY = Directory.load();
    private static final List<Contract> CONTRACTS = new AgreementBook(DIRECTORY).contracts();

    @Test
    void theMarketIsAsManySidedAsTheRealOne() {
        assertThat(DIRECTORY.lenders()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(DIRECTORY.partners()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(CONTRACTS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(CONTRACTS).extracting(Contract::number).doesNotHaveDuplicates();
    }

    @Test
    void someAgreementsHaveAHistorySinceEarlyTwentyTwentyFive() {
        assertThat(CONTRACTS)
                .filteredOn(contract -> contract.versions().size() > 1)
                .hasSizeGreaterThanOrEqualTo(10)
                .anyMatch(contract ->
                        contract.versions().getFirst().path("signedOn").asText().startsWith("2025-01"));
    }

    @Test
    void anAmendmentChangesOnlyWhatItNames() {
        Contract amended = contract("HZ-2025-001");
        ObjectNode first = amended.versions().get(0);
        ObjectNode second = amended.versions().get(1);

        assertThat(second.at("/terms/pricing/0/annualRate").asText()).isEqualTo("4.60");
        assertThat(first.at("/terms/pricing/0/annualRate").asText()).isEqualTo("4.80");
        assertThat(second.path("validFrom").asText()).isEqualTo("2025-10-01");
        assertThat(second.at("/terms/amount")).isEqualTo(first.at("/terms/amount"));
        assertThat(second.path("quota")).isEqualTo(first.path("quota"));
    }

    @Test
    void everyPriceCostsWhatTheAgreementPromises() {
        List<String> broken = new ArrayList<>();
        for (Contract contract : CONTRACTS) {
            contract.versions().forEach(version -> check(contract, version, broken));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyAgreementDecidesWithinFiveSeconds() {
        assertThat(CONTRACTS)
                .allMatch(contract ->
                        contract.newest().at("/service/decisionSeconds").intValue() <= 5);
    }

    private static Contract contract(String number) {
        return CONTRACTS.stream()
                .filter(contract -> contract.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static void check(Contract contract, ObjectNode version, List<String> broken) {
        JsonNode terms = version.path("terms");
        Rate least = Rate.of(terms.at("/allInApr/min").asText());
        Rate most = Rate.of(terms.at("/allInApr/max").asText());
        assertThat(most).isLessThanOrEqualTo(Rate.of("24.00"));
        for (JsonNode line : terms.path("pricing")) {
            for (JsonNode method : terms.path("repaymentMethods")) {
                for (String end : List.of("min", "max")) {
                    Rate allIn = allIn(
                            line,
                            method.asText(),
                            terms.path("termMonths").path(end).intValue());
                    if (allIn.compareTo(least) < 0 || allIn.compareTo(most) > 0) {
                        broken.add(contract.number() + " " + line + " costs " + allIn);
                    }
                }
            }
        }
    }

    private static Rate allIn(JsonNode line, String method, int months) {
        LoanShape loan = new LoanShape(Money.of("100000.00"), months, TermUnit.MONTHS, RepaymentMethod.valueOf(method));
        List<Charge> charges = StreamSupport.stream(line.path("charges").spliterator(), false)
                .map(charge -> new Charge(
                        Charge.Kind.valueOf(charge.path("kind").asText()),
                        charge.path("collector").asText(),
                        Charge.Base.OUTSTANDING,
                        Rate.of(charge.path("rate").asText()),
                        Charge.Timing.PER_INSTALMENT))
                .toList();
        return Schedules.of(loan, Rate.of(line.path("annualRate").asText()), charges, LocalDate.of(2026, 11, 23))
                .allIn()
                .printed();
    }
}
