package zhuqiao.gateway.limit;

/** How large a body a path takes. */
public enum BodySize {
    ORDINARY,
    /** Batches and files. */
    BULK
}
