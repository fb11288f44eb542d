package zhuqiao.sandbox.loans;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import zhuqiao.sandbox.client.Json;

/**
 * A loan record as the body of {@code POST /v1/applications}. Dates are counted from the business day, so that a record
 * sent twice on one day is the same application.
 *
 * @param today the business day in Asia/Shanghai
 */
public record ApplicationForm(Recipients recipients, LocalDate today) {

    public ObjectNode fill(Loan loan) {
        ObjectNode body = Json.object()
                .put("lenderApplicationNo", loan.number())
                .put("scenario", loan.scenario().name())
                .put("amount", loan.amount().toString())
                .put("termMonths", loan.termMonths());
        switch (loan) {
            case BusinessLoan business -> new BusinessForm(today).fill(body, business);
            case ConsumerLoan consumer -> ConsumerForm.fill(body, consumer);
        }
        body.put("purpose", loan.purpose().name())
                .put("riskGrade", loan.riskGrade().name())
                .put("region", loan.region().toString());
        if (isNaturalPerson(loan)) {
            body.put("bureauReference", "BR-" + loan.number());
        }
        return consents(body, loan);
    }

    private static boolean isNaturalPerson(Loan loan) {
        return switch (loan) {
            case BusinessLoan business -> business.soleProprietor();
            case ConsumerLoan _ -> true;
        };
    }

    private ObjectNode consents(ObjectNode body, Loan loan) {
        ArrayNode consents = body.putArray("consents");
        if (!loan.withConsents()) {
            return body;
        }
        for (String partner : recipients.partners()) {
            consents.add(consent(loan, "DATA_SHARING", partner));
            consents.add(consent(loan, "CREDIT_INQUIRY", partner));
            if (isNaturalPerson(loan)) {
                consents.add(consent(loan, "SENSITIVE_DATA", partner));
            }
        }
        for (String guarantor : recipients.guarantors()) {
            consents.add(consent(loan, "DATA_SHARING", guarantor));
        }
        return body;
    }

    private ObjectNode consent(Loan loan, String kind, String recipient) {
        return Json.object()
                .put("kind", kind)
                .put("recipient", recipient)
                .put("grantedAt", today.minusDays(1) + "T02:00:00Z")
                .put("validTo", today.plusYears(1) + "T02:00:00Z")
                .put("evidence", "sha256:" + loan.serial().hash());
    }
}
