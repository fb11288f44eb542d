package zhuqiao.core.request;

/** A partner that this application was already put to, and the agreement it was put under. */
public record Tried(String partnerId, String agreementId, int agreementVersion) {}
