package zhuqiao.sandbox.demo;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How far the applications came.
 *
 * @param rejected refused by a rule that forbids them to everyone
 * @param noFunder no partner could take them, or all that were asked declined
 * @param declined answers of banks, of which one application may get several
 * @param unanswered referrals that a bank let pass its deadline
 */
record Funnel(
        long received,
        long rejected,
        long noFunder,
        long needsConsent,
        long review,
        long referred,
        long declined,
        long unanswered,
        long approved,
        long disbursed) {

    static Funnel of(Collection<Journey> journeys, long declined, long unanswered) {
        return new Funnel(
                journeys.size(),
                count(journeys, journey -> journey.status().equals("REJECTED")),
                count(journeys, journey -> journey.status().equals("NO_FUNDER")),
                count(journeys, journey -> journey.status().equals("NEEDS_CONSENT")),
                count(journeys, journey -> journey.status().equals("REVIEW")),
                count(journeys, Journey::wasReferred),
                declined,
                unanswered,
                count(journeys, Journey::wasApproved),
                count(journeys, journey -> journey.status().equals("DISBURSED")));
    }

    private static long count(Collection<Journey> journeys, Predicate<Journey> predicate) {
        return journeys.stream().filter(predicate).count();
    }
}
