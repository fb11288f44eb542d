package zhuqiao.matching.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.AgreementVersion.StatusChange;
import zhuqiao.platform.json.Json;

class UnalignedTest {
    private static final String JUNE = "2026-06-01";
    private static final Instant EVENING_BEFORE = Instant.parse("2026-05-31T15:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-05-31T16:00:00Z");

    private final Unaligned unaligned = new Unaligned();

    @Test
    void ofTheVersionsInForceTheHighestIsFoundUntilItIsDone() {
        // Given
        List<AgreementVersion> versions = List.of(active(1, JUNE, EVENING_BEFORE), active(2, JUNE, EVENING_BEFORE));

        // When, Then
        assertThat(unaligned.find(versions, MIDNIGHT, true)).containsExactly(versions.getLast());
        unaligned.done(versions);
        assertThat(unaligned.find(versions, MIDNIGHT, true)).isEmpty();
    }

    @Test
    void aVersionWhoseFirstDayComesIsFoundAtMidnightInShanghaiWithoutAMessage() {
        // Given
        List<AgreementVersion> versions = List.of(active(1, JUNE, Instant.EPOCH));
        assertThat(unaligned.find(versions, EVENING_BEFORE.minusSeconds(60), true))
                .isEmpty();

        // When, Then
        assertThat(unaligned.find(versions, EVENING_BEFORE, false)).isEmpty();
        assertThat(unaligned.find(versions, MIDNIGHT, false)).containsExactlyElementsOf(versions);
    }

    @Test
    void aVersionApprovedAheadOfThisClockIsFoundOnceTheClockHasComeThere() {
        // Given
        Instant approved = MIDNIGHT.plusSeconds(2);
        List<AgreementVersion> versions = List.of(active(1, JUNE, approved));
        assertThat(unaligned.find(versions, MIDNIGHT, true)).isEmpty();

        // When, Then
        assertThat(unaligned.find(versions, MIDNIGHT.plusSeconds(1), false)).isEmpty();
        assertThat(unaligned.find(versions, approved, false)).containsExactlyElementsOf(versions);
    }

    @Test
    void aVersionThatAMessageBroughtIsFoundAtOnce() {
        unaligned.find(List.of(), MIDNIGHT, true);
        List<AgreementVersion> versions = List.of(active(1, JUNE, Instant.EPOCH));

        assertThat(unaligned.find(versions, MIDNIGHT, true)).containsExactlyElementsOf(versions);
    }

    private static AgreementVersion active(int version, String validFrom, Instant approved) {
        String text = """
                {"agreementNo": "A-1", "lenderId": "lender-a", "partnerId": "bank-a", "fundingMode": "FULL_FUNDER",
                 "shares": {"partner": "100.00", "lender": "0.00"}, "signatory": "HEAD_OFFICE",
                 "signedOn": "2025-12-20", "validFrom": "%s", "validTo": "2028-01-01", "clauses": {"approvalFloor": false, "unlicensedGuarantee": false},
                 "terms": {"scenarios": ["BUSINESS"], "borrowerTypes": ["COMPANY"], "regions": {"include": ["33"]},
                  "riskGrades": ["A"], "purposes": ["INVENTORY"], "collateral": ["NONE"],
                  "amount": {"min": "10000.00", "max": "1000000.00"}, "termMonths": {"min": 1, "max": 24},
                  "repaymentMethods": ["BULLET"], "allInApr": {"min": "6.00", "max": "18.00"},
                  "pricing": [{"riskGrades": ["A"], "annualRate": "8.40", "charges": []}]},
                 "quota": {"total": "100000000.00", "revolving": true}, "routing": {"priority": 10},
                 "service": {"decisionSeconds": 300, "drawdownSeconds": 3600, "offerDays": 30, "freezeDays": 30},
                 "dataChannel": "LICENSED_CREDIT_BUREAU", "settlement": {"feeFromBorrower": false, "fees": []}}
                """.formatted(validFrom);
        return new AgreementVersion(
                "a",
                version,
                Json.read(text, Agreement.class),
                List.of(new StatusChange(AgreementStatus.ACTIVE, approved, null)));
    }
}
