package zhuqiao.matching.quota;

/** Spans that an agreement may limit beside the total; the business day is that of Asia/Shanghai. */
public enum BucketKind {
    DAY,
    MONTH
}
