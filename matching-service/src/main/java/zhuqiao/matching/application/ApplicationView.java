package zhuqiao.matching.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.request.Consent;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.matching.referral.Offer;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralStatus;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.matching.request.MaskedApplication;
import zhuqiao.platform.json.Json;

/** What a lender is shown of its application: where it stands, then the submitted fields with persons masked. */
public record ApplicationView(
        UUID id,
        String lenderApplicationNo,
        ApplicationStatus status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ReferralPart referral,
        @Nullable OfferPart offer,
        @Nullable JsonNode consentsNeeded,
        List<ConsentPart> consents) {

    public record ReferralPart(
            UUID id,
            String agreementId,
            int agreementVersion,
            String partnerId,
            ReferralStatus status,
            Instant expiresAt,
            @Nullable String applyUrl,
            Estimate estimate) {}

    public record Estimate(Rate annualRate, Rate allInApr, Money instalment) {}

    public record OfferPart(
            Money amount,
            Rate annualRate,
            Rate allInApr,
            @Nullable Integer termMonths,
            @Nullable Integer termDays,
            Instant validUntil) {
        public static OfferPart of(Offer offer) {
            return new OfferPart(
                    offer.amount(),
                    offer.annualRate(),
                    offer.allInApr(),
                    offer.termUnit() == TermUnit.MONTHS ? offer.term() : null,
                    offer.termUnit() == TermUnit.DAYS ? offer.term() : null,
                    offer.validUntil());
        }
    }

    public record ConsentPart(
            UUID id,
            Consent.Kind kind,
            String recipient,
            Instant grantedAt,
            @Nullable Instant validTo,
            @Nullable Instant revokedAt,
            String evidence) {
        public static ConsentPart of(ConsentEntity consent) {
            return new ConsentPart(
                    consent.id,
                    consent.kind,
                    consent.recipient,
                    consent.grantedAt,
                    consent.validTo,
                    consent.revokedAt,
                    consent.evidence);
        }
    }

    /**
     * The answer's JSON.
     *
     * @param referral the live referral, else the last one, else null
     * @param applyUrl where the borrower is handed over, when the agreement says so
     */
    public static ObjectNode of(
            ApplicationEntity application,
            LoanApplication submission,
            List<ConsentEntity> consents,
            @Nullable ReferralEntity referral,
            @Nullable String applyUrl) {
        ApplicationView view = new ApplicationView(
                application.id,
                application.lenderApplicationNo,
                application.status,
                application.createdAt,
                application.updatedAt,
                referral == null ? null : part(referral, applyUrl),
                referral == null || !offers(referral) ? null : OfferPart.of(referral.offer()),
                application.consentsNeeded == null ? null : Json.read(application.consentsNeeded, JsonNode.class),
                consents.stream().map(ConsentPart::of).toList());
        ObjectNode answer = Json.MAPPER.valueToTree(view);
        MaskedApplication.of(submission)
                .properties()
                .forEach(field -> answer.putIfAbsent(field.getKey(), field.getValue()));
        return answer;
    }

    /** An offer ends with its referral, though the application stays as it is until it is matched again. */
    private static boolean offers(ReferralEntity referral) {
        return switch (referral.status) {
            case APPROVED, CONFIRMED, DISBURSED, SETTLED -> true;
            case QUEUED, SENT, DECLINED, EXPIRED, CANCELLED, DISBURSEMENT_FAILED -> false;
        };
    }

    private static ReferralPart part(ReferralEntity referral, @Nullable String applyUrl) {
        return new ReferralPart(
                referral.id,
                referral.agreementId,
                referral.agreementVersion,
                referral.partnerId,
                referral.status,
                referral.expiresAt,
                referral.status.isLive() ? applyUrl : null,
                new Estimate(referral.annualRate, referral.allInApr, referral.instalment));
    }
}
