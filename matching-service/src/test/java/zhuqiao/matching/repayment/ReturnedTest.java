package zhuqiao.matching.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuqiao.core.terms.Shares;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.matching.repayment.Returned.Terms;

class ReturnedTest {
    private static final Returned NOTHING = new Returned(Money.ZERO, Money.ZERO, Money.ZERO);
    private static final Shares CO_LENT = new Shares(Rate.of("70.00"), Rate.of("30.00"));

    @Test
    void ofALoanPaidOutTooHighNoMoreReturnsThanWasPosted() {
        // Given
        Terms terms = new Terms(Shares.PARTNER_ONLY, Money.of("50000.00"));
        // When
        Returned after = NOTHING.repaid(Money.of("60000.00"), terms, true);
        // Then
        assertThat(after).isEqualTo(new Returned(Money.of("60000.00"), Money.of("50000.00"), Money.of("50000.00")));
    }

    @Test
    void aReversalTakesBackWhatWasRestoredThoughTheQuotaNoLongerRevolves() {
        // Given
        Terms terms = new Terms(Shares.PARTNER_ONLY, Money.of("50000.00"));
        Returned paid = NOTHING.repaid(Money.of("20000.00"), terms, true);
        Repayment repayment = repayment(NOTHING, paid);
        // When
        Returned after = paid.repaid(Money.of("10000.00"), terms, false).reversed(repayment, terms);
        // Then
        assertThat(after).isEqualTo(new Returned(Money.of("10000.00"), Money.of("10000.00"), Money.ZERO));
    }

    @Test
    void aReversalTakesNothingBackOfWhatCameBeforeTheQuotaRevolved() {
        // Given
        Terms terms = new Terms(Shares.PARTNER_ONLY, Money.of("50000.00"));
        Returned paid = NOTHING.repaid(Money.of("20000.00"), terms, false);
        Repayment repayment = repayment(NOTHING, paid);
        // When
        Returned after = paid.repaid(Money.of("10000.00"), terms, true).reversed(repayment, terms);
        // Then
        assertThat(after).isEqualTo(new Returned(Money.of("10000.00"), Money.of("10000.00"), Money.of("10000.00")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 7_919})
    void whateverIsPaidAndReversedNoMoreStaysRestoredThanRepaidOrPosted(long seed) {
        Random random = new Random(seed);
        for (int loan = 0; loan < 2_000; loan++) {
            Terms terms = new Terms(CO_LENT, CO_LENT.partnerPart(Money.ofFen(1 + random.nextInt(1_000))));
            Returned now = NOTHING;
            List<Repayment> standing = new ArrayList<>();
            for (int step = 0; step < 20; step++) {
                if (standing.isEmpty() || random.nextInt(3) > 0) {
                    Returned next = now.repaid(Money.ofFen(random.nextInt(300)), terms, random.nextBoolean());
                    standing.add(repayment(now, next));
                    now = next;
                } else {
                    now = now.reversed(standing.remove(random.nextInt(standing.size())), terms);
                }
                assertThat(now.restored().isNegative())
                        .as("seed %d, %s", seed, now)
                        .isFalse();
                assertThat(now.restored()).as("seed %d, %s", seed, now).isLessThanOrEqualTo(now.share());
                assertThat(now.share()).as("seed %d, %s", seed, now).isLessThanOrEqualTo(terms.posted());
                assertThat(now.share()).isEqualTo(terms.share(now.principal()));
            }
        }
    }

    private static Repayment repayment(Returned before, Returned after) {
        Repayment repayment = new Repayment();
        repayment.kind = RepaymentKind.NORMAL;
        repayment.principal = after.principal().minus(before.principal());
        repayment.partnerShare = after.share().minus(before.share());
        repayment.restored = after.restored().minus(before.restored());
        return repayment;
    }
}
