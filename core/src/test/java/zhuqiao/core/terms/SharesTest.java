package zhuqiao.core.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** L6: the parts make the whole, to the fen. */
class SharesTest {
    @Test
    void thePartsMakeTheWholeWhateverTheLoanAndTheShares() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2_000; i++) {
            Rate lender = Rate.of(BigDecimal.valueOf(random.nextLong(0, 10_001), 2));
            Shares shares = new Shares(Rate.of(Rate.HUNDRED.percent().subtract(lender.percent())), lender);
            Money principal = Money.ofFen(random.nextLong(1, i % 2 == 0 ? 100 : 10_000_000_000L));

            Money partnerPart = shares.partnerPart(principal);
            Money lenderPart = principal.minus(partnerPart);

            BigDecimal exact = principal.yuan().multiply(lender.fraction());
            assertThat(lenderPart.yuan())
                    .as("%s of %s", shares, principal)
                    .isEqualTo(exact.setScale(2, RoundingMode.HALF_UP));
            assertThat(partnerPart.isNegative()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 70.00, 30.00, 0.01",
        "0.05, 70.00, 30.00, 0.03",
        "100.01, 66.67, 33.33, 66.68",
        "999999999999.99, 70.00, 30.00, 699999999999.99"
    })
    void thePartnerFundsTheRest(String principal, String partner, String lender, String partnerPart) {
        assertThat(new Shares(Rate.of(partner), Rate.of(lender)).partnerPart(Money.of(principal)))
                .isEqualTo(Money.of(partnerPart));
    }
}
