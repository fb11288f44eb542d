package zhuqiao.partner.agreement;

/** Somebody works on the agreement; whoever may wait tries again later, so that nobody waits in a circle. */
final class BusyAgreement extends RuntimeException {
    BusyAgreement(String agreementId) {
        super(agreementId, null, false, false);
    }
}
