package zhuqiao.matching.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.matching.Transitions;

class ReferralStateTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Offer OFFER = new Offer(
            Money.of("80000.00"), Rate.of("8.40"), Rate.of("9.12"), 12, TermUnit.MONTHS, NOW.plusSeconds(3600));

    @Test
    void theTransitionsAreThoseOfTheApi() {
        assertThat(Transitions.of(
                        ReferralState.Queued.class,
                        ReferralState.Sent.class,
                        ReferralState.Approved.class,
                        ReferralState.Confirmed.class,
                        ReferralState.Disbursed.class,
                        ReferralState.Settled.class,
                        ReferralState.Declined.class,
                        ReferralState.Expired.class,
                        ReferralState.Cancelled.class,
                        ReferralState.DisbursementFailed.class))
                .isEqualTo(Map.of(
                        "Queued", Set.of("Sent", "Cancelled"),
                        "Sent", Set.of("Approved", "Declined", "Expired", "Cancelled"),
                        "Approved", Set.of("Confirmed", "Cancelled", "Expired"),
                        "Confirmed", Set.of("Disbursed", "DisbursementFailed", "Cancelled"),
                        "Disbursed", Set.of("Settled"),
                        "Settled", Set.of("Disbursed"),
                        "Declined", Set.of(),
                        "Expired", Set.of(),
                        "Cancelled", Set.of(),
                        "DisbursementFailed", Set.of()));
    }

    static List<List<ReferralState>> lives() {
        ReferralState.Queued queued = new ReferralState.Queued(NOW);
        ReferralState.Sent sent = queued.send(NOW.plusSeconds(300));
        ReferralState.Approved approved = sent.approve(OFFER);
        ReferralState.Confirmed confirmed = approved.confirm(NOW, "token", NOW.plusSeconds(60));
        ReferralState.Disbursed disbursed =
                confirmed.disburse(Money.of("80000.00"), LocalDate.of(2026, 11, 23), "LN-1");
        return List.of(
                List.of(queued, sent, approved, confirmed, disbursed, disbursed.settle(), disbursed),
                List.of(queued, queued.cancel(CancelReason.WITHDRAWN)),
                List.of(queued, sent, sent.decline(DeclineReason.CREDIT_POLICY)),
                List.of(queued, sent, sent.expire()),
                List.of(queued, sent, sent.cancel(CancelReason.UNDELIVERABLE)),
                List.of(queued, sent, approved, approved.expire()),
                List.of(queued, sent, approved, approved.cancel(CancelReason.OFFER_REJECTED)),
                List.of(queued, sent, approved, confirmed, confirmed.fail("SYSTEM")),
                List.of(queued, sent, approved, confirmed, confirmed.acknowledgeCancellation("WITHDRAWN")));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void anEntityGivesBackEveryStateItWasGiven(List<ReferralState> life) {
        ReferralEntity entity = new ReferralEntity();

        for (ReferralState state : life) {
            entity.apply(state, NOW);

            assertThat(entity.state()).isEqualTo(state);
            assertThat(entity.status).isEqualTo(state.status());
        }
    }

    @Test
    void onlyARefusalThatSaysSomethingOfTheBorrowerKeepsHimAway() {
        assertThat(List.of(DeclineReason.values()))
                .filteredOn(reason -> !reason.freezesBorrower())
                .containsExactly(DeclineReason.QUOTA_EXHAUSTED, DeclineReason.SYSTEM);
    }
}
