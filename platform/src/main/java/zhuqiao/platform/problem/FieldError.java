package zhuqiao.platform.problem;

/**
 * One fault of the request's content.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, or {@code ?name} for a query parameter
 * @param code stable kebab-case code
 */
public record FieldError(String pointer, String code, Text detail) {}
