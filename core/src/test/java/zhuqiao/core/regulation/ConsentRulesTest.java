package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuqiao.core.regulation.Verdict.BLOCK_PAIR;
import static zhuqiao.core.regulation.Verdict.NEEDS_CONSENT;
import static zhuqiao.core.regulation.Verdict.NOT_APPLICABLE;
import static zhuqiao.core.regulation.Verdict.PASS;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.request.Consent;
import zhuqiao.core.terms.DataChannel;

class ConsentRulesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T04:00:00Z, , , PASS",
        "2026-11-23T04:00:01Z, , , NEEDS_CONSENT",
        "2026-11-20T00:00:00Z, 2026-11-23T04:00:01Z, , PASS",
        "2026-11-20T00:00:00Z, 2026-11-23T04:00:00Z, , NEEDS_CONSENT",
        "2026-11-20T00:00:00Z, , 2026-11-23T04:00:01Z, PASS",
        "2026-11-20T00:00:00Z, , 2026-11-23T04:00:00Z, NEEDS_CONSENT"
    })
    void aConsentLivesFromItsGrantUntilItEndsOrIsRevoked(
            Instant granted, Instant to, Instant revoked, Verdict expected) {
        for (Consent.Kind kind : List.of(Consent.Kind.DATA_SHARING, Consent.Kind.CREDIT_INQUIRY)) {
            Weighing loan =
                    Weighing.consumer().request("consents", List.of(new Consent(kind, "bank-a", granted, to, revoked)));

            assertThat(loan.of(kind == Consent.Kind.DATA_SHARING ? "D1/partner" : "D7"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aConsentNamesItsRecipient() {
        Weighing none = Weighing.consumer().request("consents", List.of());

        assertThat(Weighing.consumer().agreement("partnerId", "bank-z").of("D1/partner"))
                .isEqualTo(NEEDS_CONSENT);
        assertThat(Weighing.consumer().of("D1/guarantor")).isEqualTo(PASS);
        assertThat(none.of("D1/guarantor")).isEqualTo(NEEDS_CONSENT);
        assertThat(none.agreement("guarantorId", null).of("D1/guarantor")).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "D1/partner, 2021-11-01, 2021-10-31",
        "D1/guarantor, 2021-11-01, 2021-10-31",
        "D7, 2013-03-15, 2013-03-14",
        "D6/bureau, 2022-01-01, 2021-12-31"
    })
    void theLawsSpeakFromTheirFirstDayAndForPersons(String key, String first, String before) {
        assertThat(Weighing.consumer().on(first).of(key)).isNotEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.consumer().on(before).of(key)).isEqualTo(NOT_APPLICABLE);
        assertThat(Weighing.company().of(key)).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void d6TheBureausRoadNeedsItsReference() {
        assertThat(Weighing.consumer().of("D6/bureau")).isEqualTo(PASS);
        assertThat(Weighing.consumer().request("bureauReference", null).of("D6/bureau"))
                .isEqualTo(BLOCK_PAIR);
        assertThat(Weighing.consumer()
                        .request("bureauReference", null)
                        .agreement("dataChannel", DataChannel.BORROWER_DIRECT_TO_FUNDER)
                        .of("D6/bureau"))
                .isEqualTo(NOT_APPLICABLE);
    }
}
