package zhuqiao.matching.referral;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** A stored referral. Status and its columns change only through {@link #apply}; quota only through the ledger. */
@Entity
@Table(name = "referral")
public class ReferralEntity {
    @Id
    public UUID id;

    @Column(name = "application_id")
    public UUID applicationId;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "partner_id")
    public String partnerId;

    @Column(name = "agreement_id")
    public String agreementId;

    @Column(name = "agreement_version")
    public int agreementVersion;

    /** The how-manyeth partner of its application, from 1. */
    @Column(name = "attempt")
    public int attempt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    public ReferralStatus status;

    @Column(name = "borrower_index")
    public byte[] borrowerIndex;

    @Column(name = "guarantor_id")
    public @Nullable String guarantorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "scenario")
    public Scenario scenario;

    /** Credit code of the core enterprise that a supply-chain loan rests on. */
    @Column(name = "core_enterprise")
    public @Nullable String coreEnterprise;

    /** The principal asked for. */
    @Column(name = "amount_fen")
    public Money amount;

    @Column(name = "term")
    public int term;

    @Enumerated(EnumType.STRING)
    @Column(name = "term_unit")
    public TermUnit termUnit;

    @Enumerated(EnumType.STRING)
    @Column(name = "repayment_method")
    public RepaymentMethod repaymentMethod;

    @Column(name = "annual_rate")
    public Rate annualRate;

    @Column(name = "all_in_apr")
    public Rate allInApr;

    @Column(name = "instalment_fen")
    public Money instalment;

    /** The partner's share still reserved. */
    @Column(name = "reserved_fen")
    public Money reserved;

    /** The partner's share posted as used. */
    @Column(name = "posted_fen")
    public Money posted;

    /** The partner's share of principal that came back. */
    @Column(name = "repaid_fen")
    public Money repaid;

    /** The lender's own part of the principal when co-lending. */
    @Column(name = "lender_share_fen")
    public Money lenderShare;

    /** Day of the reservation in Asia/Shanghai: names the day and month bucket. */
    @Column(name = "business_day")
    public LocalDate businessDay;

    @Column(name = "sends_at")
    public @Nullable Instant sendsAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "offer_amount_fen")
    public @Nullable Money offerAmount;

    @Column(name = "offer_annual_rate")
    public @Nullable Rate offerAnnualRate;

    @Column(name = "offer_all_in_apr")
    public @Nullable Rate offerAllInApr;

    @Column(name = "offer_term")
    public @Nullable Integer offerTerm;

    @Enumerated(EnumType.STRING)
    @Column(name = "offer_term_unit")
    public @Nullable TermUnit offerTermUnit;

    @Column(name = "valid_until")
    public @Nullable Instant validUntil;

    @Column(name = "confirmed_at")
    public @Nullable Instant confirmedAt;

    @Column(name = "drawdown_token")
    public @Nullable String drawdownToken;

    @Column(name = "drawdown_due_at")
    public @Nullable Instant drawdownDueAt;

    @Column(name = "status_requested_at")
    public @Nullable Instant statusRequestedAt;

    @Column(name = "cancellation_requested_at")
    public @Nullable Instant cancellationRequestedAt;

    /** From {@code CONFIRMED}: mode, account, payee and evidence as JSON, encrypted. */
    @Column(name = "payment")
    public byte @Nullable [] payment;

    @Column(name = "disbursed_fen")
    public @Nullable Money disbursed;

    @Column(name = "disbursed_on")
    public @Nullable LocalDate disbursedOn;

    @Column(name = "loan_note_no")
    public @Nullable String loanNoteNo;

    @Column(name = "reason")
    public @Nullable String reason;

    @Column(name = "closed_at")
    public @Nullable Instant closedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Version
    @Column(name = "version")
    public int version;

    public ReferralState state() {
        return switch (status) {
            case QUEUED -> new ReferralState.Queued(requireNonNull(sendsAt));
            case SENT -> new ReferralState.Sent(expiresAt);
            case APPROVED -> new ReferralState.Approved(offer());
            case CONFIRMED ->
                new ReferralState.Confirmed(
                        offer(),
                        requireNonNull(confirmedAt),
                        requireNonNull(drawdownToken),
                        requireNonNull(drawdownDueAt));
            case DISBURSED ->
                new ReferralState.Disbursed(
                        requireNonNull(disbursed), requireNonNull(disbursedOn), requireNonNull(loanNoteNo));
            case SETTLED ->
                new ReferralState.Settled(
                        requireNonNull(disbursed), requireNonNull(disbursedOn), requireNonNull(loanNoteNo));
            case DECLINED -> new ReferralState.Declined(requireNonNull(reason));
            case EXPIRED -> new ReferralState.Expired(requireNonNull(reason));
            case CANCELLED -> new ReferralState.Cancelled(requireNonNull(reason));
            case DISBURSEMENT_FAILED -> new ReferralState.DisbursementFailed(requireNonNull(reason));
        };
    }

    public void apply(ReferralState next, Instant at) {
        status = next.status();
        updatedAt = at;
        switch (next) {
            case ReferralState.Queued queued -> sendsAt = queued.sendsAt();
            case ReferralState.Sent sent -> expiresAt = sent.expiresAt();
            case ReferralState.Approved approved -> offered(approved.offer());
            case ReferralState.Confirmed confirmed -> {
                confirmedAt = confirmed.confirmedAt();
                drawdownToken = confirmed.token();
                drawdownDueAt = confirmed.dueAt();
            }
            case ReferralState.Disbursed paid -> {
                disbursed = paid.amount();
                disbursedOn = paid.on();
                loanNoteNo = paid.loanNoteNo();
                closedAt = null;
            }
            case ReferralState.Settled settled -> closedAt = at;
            case ReferralState.Failed failed -> {
                reason = failed.reason();
                closedAt = at;
            }
        }
    }

    /** What the partner approved; only from {@code APPROVED} on. */
    public Offer offer() {
        return new Offer(
                requireNonNull(offerAmount),
                requireNonNull(offerAnnualRate),
                requireNonNull(offerAllInApr),
                requireNonNull(offerTerm),
                requireNonNull(offerTermUnit),
                requireNonNull(validUntil));
    }

    private void offered(Offer offer) {
        offerAmount = offer.amount();
        offerAnnualRate = offer.annualRate();
        offerAllInApr = offer.allInApr();
        offerTerm = offer.term();
        offerTermUnit = offer.termUnit();
        validUntil = offer.validUntil();
    }
}
