package zhuqiao.matching.confirmation;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;
import zhuqiao.matching.costsheet.Acknowledgement;
import zhuqiao.matching.costsheet.DrawnSheet;
import zhuqiao.matching.referral.ReferralEntity;

/**
 * The body of {@code POST …/confirmation}.
 *
 * @param costSheetDigest digest of the sheet that the borrower acknowledged
 * @param acknowledgedAt when he did
 * @param readingSeconds how long the sheet was in front of him, at most a day
 * @param payee given exactly for {@link PaymentMode#ENTRUSTED}
 * @param evidence digest of the signed acknowledgement
 */
public record Confirmation(
        String costSheetDigest,
        Instant acknowledgedAt,
        Integer readingSeconds,
        PaymentMode paymentMode,
        BankAccount account,
        @Nullable Payee payee,
        String evidence) {
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final int DAY = 86_400;

    public Confirmation {
        Require.present(costSheetDigest, "costSheetDigest");
        Require.that(
                DIGEST.matcher(costSheetDigest).matches(),
                "digest",
                "costSheetDigest",
                "须为明示表所载摘要",
                "must be the digest that the cost sheet carries");
        Require.present(acknowledgedAt, "acknowledgedAt");
        Require.present(readingSeconds, "readingSeconds");
        Require.that(
                readingSeconds >= 0 && readingSeconds <= DAY,
                "range",
                "readingSeconds",
                "须在 0 至 86400 之间",
                "must be between 0 and 86400");
        Require.present(paymentMode, "paymentMode");
        Require.present(account, "account");
        Require.that(
                (paymentMode == PaymentMode.ENTRUSTED) == (payee != null),
                "payee",
                "payee",
                "受托支付须填收款人,自主支付不填",
                "is given exactly for ENTRUSTED");
        Require.text(evidence, "evidence", 200);
    }

    /** That exactly this sheet was acknowledged. */
    Acknowledgement of(ReferralEntity referral, DrawnSheet drawn, Instant confirmedAt) {
        Acknowledgement acknowledgement = new Acknowledgement(referral, drawn);
        acknowledgement.acknowledgedAt = acknowledgedAt;
        acknowledgement.readingSeconds = readingSeconds;
        acknowledgement.evidence = evidence;
        acknowledgement.confirmedAt = confirmedAt;
        return acknowledgement;
    }

    Payment payment() {
        return new Payment(paymentMode, account, payee, evidence);
    }
}
