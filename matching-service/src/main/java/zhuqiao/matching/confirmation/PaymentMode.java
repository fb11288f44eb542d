package zhuqiao.matching.confirmation;

/** Who passes the money on to the seller. */
public enum PaymentMode {
    /** 自主支付: paid to the borrower's account. */
    SELF,
    /** 受托支付: paid through to the payee. */
    ENTRUSTED
}
