package zhuqiao.partner.webhook;

/** State of an endpoint. */
enum EndpointStatus {
    /** Has not echoed its challenge yet; gets nothing else. */
    PENDING,
    ACTIVE,
    /** Deliveries collect and wait. */
    PAUSED,
    /** Answered 410; gets nothing until it echoes a new test. */
    DISABLED,
    DELETED
}
