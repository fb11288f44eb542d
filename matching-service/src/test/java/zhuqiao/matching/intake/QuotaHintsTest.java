package zhuqiao.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zhuqiao.matching.quota.Balance;
import zhuqiao.matching.quota.QuotaAccount;

class QuotaHintsTest {
    private final QuotaHints hints = new QuotaHints();

    @Test
    void aQuotaBindsItsOwnLenderUntilItIsSeenWithRoomAgain() {
        // Given
        hints.saw(Quotas.of(Map.of("A-1", held(100), "A-2", held(100))));
        hints.saw(Quotas.of(Map.of("A-1", held(900))));
        boolean other = hints.mayBind("lender-b", 500);
        boolean oneLeft = hints.mayBind("lender-a", 500);
        // When
        hints.saw(Quotas.of(Map.of("A-2", held(900))));
        // Then
        assertThat(other).isFalse();
        assertThat(oneLeft).isTrue();
        assertThat(hints.mayBind("lender-a", 500)).isFalse();
    }

    static Quotas.Held held(long room) {
        QuotaAccount.Limited limited = new QuotaAccount.Limited(new Balance(room, 0, 0), 0);
        return new Quotas.Held(new QuotaAccount(limited, limited, limited), "lender-a", "bank-1", null);
    }
}
