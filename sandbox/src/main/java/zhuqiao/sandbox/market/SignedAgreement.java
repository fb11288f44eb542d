package zhuqiao.sandbox.market;

/**
 * An agreement in force on the running platform.
 *
 * @param lender seat of the lender
 * @param partner seat of the partner
 */
public record SignedAgreement(String id, String number, String lender, String partner) {}
