package zhuqiao.sandbox.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import zhuqiao.core.value.Money;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.loans.Loan;

/** The borrower's side of an approval: reads the cost sheet, acknowledges it and asks for the money. */
record Confirmations(Clock clock) {
    private static final int READING_SECONDS = 15;
    private static final Money LARGEST_SELF_PAYMENT = Money.of("300000.00");

    /** A confirmation that came too late is no fault: the referral's own timer won. */
    void confirm(Api lender, String applicationId, Loan loan) {
        Answer sheet = lender.get("/v1/applications/" + applicationId + "/cost-sheet");
        if (sheet.status() == 409) {
            return;
        }
        String digest = sheet.expect(200).body().findPath("digest").asText();
        lender.post("/v1/applications/" + applicationId + "/confirmation", confirmation(loan, digest))
                .expect(200, 201, 202, 409);
    }

    private ObjectNode confirmation(Loan loan, String digest) {
        boolean entrusted = loan.amount().compareTo(LARGEST_SELF_PAYMENT) > 0;
        ObjectNode body = Json.object()
                .put("costSheetDigest", digest)
                .put(
                        "acknowledgedAt",
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("readingSeconds", READING_SECONDS)
                .put("paymentMode", entrusted ? "ENTRUSTED" : "SELF")
                .put("evidence", "sha256:" + loan.serial().hash());
        body.putObject("account")
                .put("holder", loan.serial().personName())
                .put("number", account(loan, 6222))
                .put("bank", "竹溪城商银行(虚构)");
        if (entrusted) {
            body.putObject("payee")
                    .put("name", "供应商%02d号(虚构)".formatted(loan.row() % 20 + 1))
                    .put("number", account(loan, 6217))
                    .put("bank", "望舒股份银行(虚构)");
        }
        return body;
    }

    private static String account(Loan loan, int prefix) {
        return "%d02%013d".formatted(prefix, loan.serial().number());
    }
}
