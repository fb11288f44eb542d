package zhuqiao.sandbox.demo;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * How far the applications came, as parts that never overlap: those received are rejected, without a partner, waiting or
 * referred; those referred got no approval or one; those approved were paid out or not.
 *
 * @param rejected refused by a rule that forbids them to everyone
 * @param noPartner no partner could take them
 * @param needsConsent never referred, for want of a consent
 * @param review never referred, for want of a human
 * @param notApproved referred, and no partner that was asked approved
 * @param notDisbursed approved, and no money moved: an offer lost, a drawdown failed or never reported
 * @param declined answers of banks, of which one application may get several
 * @param unanswered referrals that a bank let pass its deadline
 */
record Funnel(
        long received,
        long rejected,
        long noPartner,
        long needsConsent,
        long review,
        long notApproved,
        long notDisbursed,
        long disbursed,
        long declined,
        long unanswered) {

    static Funnel of(Collection<Journey> journeys, long declined, long unanswered) {
        return new Funnel(
                journeys.size(),
                count(journeys, journey -> stoppedAt(journey, "REJECTED")),
                count(journeys, journey -> stoppedAt(journey, "NO_FUNDER")),
                count(journeys, journey -> stoppedAt(journey, "NEEDS_CONSENT")),
                count(journeys, journey -> stoppedAt(journey, "REVIEW")),
                count(journeys, journey -> journey.wasReferred() && !journey.wasApproved()),
                count(journeys, journey -> journey.wasApproved() && !paidOut(journey)),
                count(journeys, Funnel::paidOut),
                declined,
                unanswered);
    }

    long referred() {
        return notApproved + approved();
    }

    long approved() {
        return notDisbursed + disbursed;
    }

    private static boolean stoppedAt(Journey journey, String status) {
        return !journey.wasReferred() && journey.status().equals(status);
    }

    private static boolean paidOut(Journey journey) {
        return journey.status().equals("DISBURSED") || journey.status().equals("SETTLED");
    }

    private static long count(Collection<Journey> journeys, Predicate<Journey> predicate) {
        return journeys.stream().filter(predicate).count();
    }
}
