package zhuqiao.matching.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.terms.ServiceLevel;

class ServiceHoursTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:59:59Z, 2026-11-23T01:00:00Z",
        "2026-11-23T01:00:00Z, 2026-11-23T01:00:00Z",
        "2026-11-23T08:59:59Z, 2026-11-23T08:59:59Z",
        "2026-11-23T09:00:00Z, 2026-11-24T01:00:00Z",
        "2026-11-23T15:59:59Z, 2026-11-24T01:00:00Z",
        "2026-11-23T16:00:00Z, 2026-11-24T01:00:00Z",
    })
    void aPartnerThatWorksFromNineToFiveOpensNextAtNine(Instant now, Instant opening) {
        ServiceLevel.Hours nineToFive = new ServiceLevel.Hours("09:00", "17:00", "Asia/Shanghai");

        assertThat(ServiceHours.opening(nineToFive, now)).isEqualTo(opening);
    }

    @Test
    void aPartnerWithoutHoursIsAlwaysOpen() {
        Instant now = Instant.parse("2026-11-23T18:00:00Z");

        assertThat(ServiceHours.opening(null, now)).isEqualTo(now);
        assertThat(ServiceHours.opening(new ServiceLevel.Hours("00:00", "24:00", "Asia/Shanghai"), now))
                .isEqualTo(now);
    }
}
