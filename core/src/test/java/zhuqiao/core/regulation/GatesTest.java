package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.core.regulation.Verdict.BLOCK_PAIR;
import static zhuqiao.core.regulation.Verdict.NOT_APPLICABLE;
import static zhuqiao.core.regulation.Verdict.PASS;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.request.Consent;
import zhuqiao.core.value.Money;

class GatesTest {
    private static final Gates GATES = new Gates(Weighing.RULES);
    private static final ConfirmationCase PERSON = new ConfirmationCase(
            With.with(
                    Samples.consumerRequest(),
                    "consents",
                    List.of(Samples.consent(Consent.Kind.SENSITIVE_DATA, "bank-a"))),
            Samples.bank("bank-a"),
            Money.of("50000.00"),
            true,
            Samples.NOW,
            5,
            true,
            Samples.NOW);
    private static final ConfirmationCase COMPANY = With.with(PERSON, "request", Samples.companyRequest());

    @Test
    void aSoundConfirmationPasses() {
        assertThat(GATES.confirmation(PERSON))
                .noneMatch(check -> check.verdict().stops());
        assertThat(GATES.confirmation(COMPANY))
                .noneMatch(check -> check.verdict().stops());
    }

    @Test
    void c11APersonReadsAndAcknowledgesTheSheetFirst() {
        assertThat(verdict("C11", PERSON)).isEqualTo(PASS);
        assertThat(verdict("C11", With.with(PERSON, "readingSeconds", 4))).isEqualTo(BLOCK_PAIR);
        assertThat(verdict("C11", With.with(PERSON, "sheetMatches", false))).isEqualTo(BLOCK_PAIR);
        assertThat(verdict("C11", With.with(PERSON, "acknowledgedAt", null))).isEqualTo(BLOCK_PAIR);
        assertThat(verdict("C11", With.with(PERSON, "acknowledgedAt", Samples.NOW.plusSeconds(1))))
                .isEqualTo(BLOCK_PAIR);
        assertThat(verdict("C11", COMPANY)).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31T15:59:59Z, NOT_APPLICABLE", "2026-07-31T16:00:00Z, BLOCK_PAIR"})
    void aGateStandsFromMidnightInShanghai(Instant now, Verdict expected) {
        assertThat(verdict("C11", With.with(PERSON, "now", now))).isEqualTo(expected);
    }

    @Test
    void c12ACompanyAcknowledgesTheListOfCosts() {
        assertThat(verdict("C12", COMPANY)).isEqualTo(PASS);
        assertThat(verdict("C12", With.with(COMPANY, "acknowledgedAt", null))).isEqualTo(BLOCK_PAIR);
        assertThat(verdict("C12", PERSON)).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void d2AnAccountGoesOnUnderASeparateConsent() {
        assertThat(verdict("D2", PERSON)).isEqualTo(PASS);
        assertThat(verdict("D2", With.with(PERSON, "request", Samples.consumerRequest())))
                .isEqualTo(BLOCK_PAIR);
        assertThat(verdict("D2", COMPANY)).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "300000.00, false, BANK, PASS",
        "300000.01, false, BANK, BLOCK_PAIR",
        "500000.00, true, BANK, PASS",
        "500000.01, true, BANK, BLOCK_PAIR",
        "300000.01, true, CONSUMER_FINANCE, BLOCK_PAIR"
    })
    void m3ALargeConsumptionLoanIsPaidToThePayee(String amount, boolean large, PartnerKind kind, Verdict expected) {
        ConfirmationCase subject = With.with(
                With.with(PERSON, "amount", Money.of(amount)),
                "partner",
                With.with(With.with(Samples.bank("bank-a"), "kind", kind), "largeConsumptionLine", large));

        assertThat(verdict("M3/payment", subject)).isEqualTo(expected);
        assertThat(verdict("M3/payment", With.with(subject, "selfPaid", false))).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "50.00, 100.00, 500.00, 1000.00, PASS",
        "50.01, 100.00, 500.00, 1000.00, BLOCK_PAIR",
        "0.00, 0.00, 0.00, 1000.00, NOT_APPLICABLE"
    })
    void c10AFeeFollowsPrincipal(String paid, String total, String repaid, String principal, Verdict expected) {
        SettlementCase subject =
                new SettlementCase(Money.of(paid), Money.of(total), Money.of(repaid), Money.of(principal));

        Check check = GATES.settlement(subject, Samples.TODAY);
        assertThat(check.rule()).isEqualTo("C10");
        assertThat(check.verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10.00, PASS", "10.01, BLOCK_PAIR", "9.99, PASS"})
    void c13NothingIsChargedBeyondTheSheet(String charged, Verdict expected) {
        ChargeCase subject = new ChargeCase(Money.of(charged), Money.of("10.00"));

        Check check = GATES.charge(subject, Samples.TODAY);
        assertThat(check.rule()).isEqualTo("C13");
        assertThat(check.verdict()).isEqualTo(expected);
    }

    private static Verdict verdict(String key, ConfirmationCase subject) {
        return GATES.confirmation(subject).stream()
                .filter(check -> Rule.key(check.rule(), check.aspect()).equals(key))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
