package zhuqiao.platform.outbox;

/** Names of the topics. */
public final class Topics {
    /** Compacted; key is agreement id, colon, version. */
    public static final String AGREEMENTS = "agreements";

    /** Compacted; key is kind, colon, id. */
    public static final String COUNTERPARTIES = "counterparties";

    /** Key is the application id. */
    public static final String MATCHING_EVENTS = "matching-events";

    /** Key is the agreement id. */
    public static final String QUOTA_EVENTS = "quota-events";

    /** Key is the referral id. */
    public static final String DELIVERY_EVENTS = "delivery-events";

    private Topics() {}
}
