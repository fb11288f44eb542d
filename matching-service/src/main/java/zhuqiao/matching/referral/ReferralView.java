package zhuqiao.matching.referral;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.platform.json.Json;

/** A referral as its partner and staff see it, without anything of the applicant. */
public record ReferralView(
        UUID id,
        String agreementId,
        int agreementVersion,
        String lenderId,
        ReferralStatus status,
        Scenario scenario,
        Money amount,
        @Nullable Integer termMonths,
        @Nullable Integer termDays,
        RepaymentMethod repaymentMethod,
        Estimate estimate,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt,
        @Nullable OfferPart offer,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancellationRequestedAt,
        @Nullable String reason,
        @Nullable DisbursementPart disbursement) {

    public record Estimate(Rate annualRate, Rate allInApr, Money instalment) {}

    public record OfferPart(
            Money amount,
            Rate annualRate,
            Rate allInApr,
            @Nullable Integer termMonths,
            @Nullable Integer termDays,
            Instant validUntil) {}

    public record DisbursementPart(Money amount, LocalDate disbursedOn, String loanNoteNo) {}

    public static ReferralView of(ReferralEntity referral) {
        return new ReferralView(
                referral.id,
                referral.agreementId,
                referral.agreementVersion,
                referral.lenderId,
                referral.status,
                referral.scenario,
                referral.amount,
                months(referral.term, referral.termUnit),
                days(referral.term, referral.termUnit),
                referral.repaymentMethod,
                new Estimate(referral.annualRate, referral.allInApr, referral.instalment),
                referral.createdAt,
                referral.updatedAt,
                referral.expiresAt,
                referral.offerAmount == null ? null : offer(referral.offer()),
                referral.confirmedAt,
                referral.cancellationRequestedAt,
                referral.reason,
                referral.disbursed == null
                        ? null
                        : new DisbursementPart(
                                referral.disbursed,
                                requireNonNull(referral.disbursedOn),
                                requireNonNull(referral.loanNoteNo)));
    }

    /** As a tree to be extended. */
    public static ObjectNode json(ReferralEntity referral) {
        return Json.MAPPER.valueToTree(of(referral));
    }

    private static OfferPart offer(Offer offer) {
        return new OfferPart(
                offer.amount(),
                offer.annualRate(),
                offer.allInApr(),
                months(offer.term(), offer.termUnit()),
                days(offer.term(), offer.termUnit()),
                offer.validUntil());
    }

    private static @Nullable Integer months(int term, TermUnit unit) {
        return unit == TermUnit.MONTHS ? term : null;
    }

    private static @Nullable Integer days(int term, TermUnit unit) {
        return unit == TermUnit.DAYS ? term : null;
    }
}
