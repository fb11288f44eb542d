package zhuqiao.matching.report;

import java.util.UUID;
import zhuqiao.platform.identity.Caller;

/**
 * One call of a partner.
 *
 * @param reference what makes it the same call: the partner's reference, or the sequence of a repayment
 * @param content the body as read
 * @param caller a partner's client
 */
public record Report(ReportKind kind, UUID referralId, String reference, Object content, Caller caller) {}
