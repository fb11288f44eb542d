package zhuqiao.partner.webhook;

/** Status of a delivery as stored and shown. */
enum DeliveryStatus {
    PENDING,
    SENDING,
    DELIVERED,
    FAILED,
    CANCELLED
}
