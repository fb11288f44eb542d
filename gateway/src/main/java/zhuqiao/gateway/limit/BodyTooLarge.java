package zhuqiao.gateway.limit;

/** More bytes came than the path takes. */
final class BodyTooLarge extends RuntimeException {
    BodyTooLarge(long limit) {
        super("body exceeds " + limit + " bytes", null, false, false);
    }
}
