package zhuqiao.core.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;

/**
 * What one version of a cooperation agreement says: the body of {@code POST /v1/agreements}.
 *
 * @param validFrom first day of effect
 * @param validTo first day without effect
 * @param applyUrl where borrowers are handed over under {@link DataChannel#BORROWER_DIRECT_TO_FUNDER}
 */
public record Agreement(
        String agreementNo,
        String lenderId,
        String partnerId,
        @Nullable String guarantorId,
        FundingMode fundingMode,
        Shares shares,
        Signatory signatory,
        LocalDate signedOn,
        LocalDate validFrom,
        LocalDate validTo,
        Clauses clauses,
        @Nullable ImpactAssessment impactAssessment,
        Terms terms,
        QuotaLimits quota,
        Routing routing,
        ServiceLevel service,
        DataChannel dataChannel,
        @Nullable String applyUrl,
        Settlement settlement) {

    public Agreement {
        Require.text(agreementNo, "agreementNo", 64);
        Require.text(lenderId, "lenderId", 64);
        Require.text(partnerId, "partnerId", 64);
        Require.present(fundingMode, "fundingMode");
        Require.present(shares, "shares");
        Require.present(signatory, "signatory");
        Require.present(signedOn, "signedOn");
        Require.present(validFrom, "validFrom");
        Require.present(validTo, "validTo");
        Require.day(signedOn, "signedOn");
        Require.day(validFrom, "validFrom");
        Require.day(validTo, "validTo");
        Require.that(
                validFrom.isBefore(validTo), "reversed-range", "validFrom", "须早于 validTo", "must be before validTo");
        Require.present(clauses, "clauses");
        Require.present(terms, "terms");
        Require.present(quota, "quota");
        Require.present(routing, "routing");
        Require.present(service, "service");
        Require.present(dataChannel, "dataChannel");
        Require.optionalText(applyUrl, "applyUrl", 2000);
        Require.present(settlement, "settlement");
        Require.that(
                (fundingMode == FundingMode.FULL_FUNDER) == shares.lender().isZero(),
                "funding-mode",
                "fundingMode",
                "FULL_FUNDER 时小贷出资须为 0,CO_LENDING 时须大于 0",
                "FULL_FUNDER needs a lender share of 0, CO_LENDING one above 0");
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validTo);
    }
}
