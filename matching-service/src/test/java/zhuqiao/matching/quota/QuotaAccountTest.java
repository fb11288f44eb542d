package zhuqiao.matching.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhuqiao.matching.quota.QuotaAccount.Crossing;
import zhuqiao.matching.quota.QuotaAccount.Kind;
import zhuqiao.matching.quota.QuotaAccount.Limited;

class QuotaAccountTest {
    private static final Limited UNLIMITED = new Limited(new Balance(null, 0, 0), 0);

    @Test
    void whatFitsExactlyIsTakenAndOneFenMoreIsNot() {
        QuotaAccount account = new QuotaAccount(limited(1_000, 300, 200, 0), UNLIMITED, UNLIMITED);

        assertThat(account.reserve(500)).isTrue();
        assertThat(account.reserve(1)).isFalse();
        assertThat(account.reservedHere()).isEqualTo(500);
    }

    @Test
    void aLimitWithoutRoomKeepsTheOthersUntouched() {
        QuotaAccount account =
                new QuotaAccount(limited(1_000, 0, 0, 0), limited(100, 100, 0, 0), limited(1_000, 0, 0, 0));

        assertThat(account.reserve(1)).isFalse();
        assertThat(account.committed()).isZero();
    }

    @Test
    void aLimitLoweredBelowWhatIsUsedBlocksAndBreaksNothing() {
        QuotaAccount account = new QuotaAccount(limited(100, 50, 200, 0), UNLIMITED, UNLIMITED);

        assertThat(account.available()).isZero();
        assertThat(account.reserve(1)).isFalse();
    }

    @Test
    void aThresholdIsToldOnceWhenItIsCrossedUpwards() {
        QuotaAccount account = new QuotaAccount(limited(1_000, 0, 790, 0), limited(1_000, 800, 0, 80), UNLIMITED);

        account.reserve(10);

        assertThat(account.crossings()).containsExactly(new Crossing(Kind.TOTAL, 200, 1_000));
        assertThat(account.level(Kind.DAY)).isEqualTo(80);
    }

    @Test
    void aJumpOverBothThresholdsIsToldAsOne() {
        QuotaAccount account = new QuotaAccount(limited(1_000, 0, 0, 0), UNLIMITED, UNLIMITED);

        account.reserve(960);

        assertThat(account.crossings()).containsExactly(new Crossing(Kind.TOTAL, 40, 1_000));
        assertThat(account.level(Kind.TOTAL)).isEqualTo(95);
    }

    private static Limited limited(long limit, long reserved, long used, int warned) {
        return new Limited(new Balance(limit, reserved, used), warned);
    }
}
