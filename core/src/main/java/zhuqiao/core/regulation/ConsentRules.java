package zhuqiao.core.regulation;

import java.util.List;
import zhuqiao.core.request.Consent;
import zhuqiao.core.terms.DataChannel;

/** Which personal data may go to whom (D1, D6, D7). */
final class ConsentRules {
    static final RuleTest<PairCase> SHARING_WITH_PARTNER = RuleTest.of(
            "D1/partner",
            (subject, p) -> consented(
                    subject, Consent.Kind.DATA_SHARING, subject.agreement().partnerId()));

    static final RuleTest<PairCase> SHARING_WITH_GUARANTOR = RuleTest.of("D1/guarantor", (subject, p) -> {
        String guarantorId = subject.agreement().guarantorId();
        return guarantorId == null
                ? Finding.notApplicable()
                : consented(subject, Consent.Kind.DATA_SHARING, guarantorId);
    });

    static final RuleTest<PairCase> CREDIT_INQUIRY = RuleTest.of(
            "D7",
            (subject, p) -> consented(
                    subject, Consent.Kind.CREDIT_INQUIRY, subject.agreement().partnerId()));

    static final RuleTest<PairCase> BUREAU = RuleTest.of("D6/bureau", (subject, p) -> {
        boolean concerned = subject.request().borrower().naturalPerson()
                && subject.agreement().dataChannel() == DataChannel.LICENSED_CREDIT_BUREAU;
        if (!concerned) {
            return Finding.notApplicable();
        }
        boolean referenced = subject.request().bureauReference() != null;
        return Finding.of(referenced, referenced ? "bureauReference" : "none", "bureauReference");
    });

    static final List<RuleTest<? super PairCase>> OF_PAIR =
            List.of(SHARING_WITH_PARTNER, SHARING_WITH_GUARANTOR, CREDIT_INQUIRY, BUREAU);

    private ConsentRules() {}

    private static Finding consented(PairCase subject, Consent.Kind kind, String recipient) {
        if (!subject.request().borrower().naturalPerson()) {
            return Finding.notApplicable();
        }
        boolean live = subject.request()
                .consented(kind, recipient, subject.application().now());
        return Finding.of(live, live ? kind : "none", kind + " → " + recipient);
    }
}
