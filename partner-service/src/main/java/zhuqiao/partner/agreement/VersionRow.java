package zhuqiao.partner.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.AgreementVersion.StatusChange;
import zhuqiao.platform.json.Json;

/** One version of an agreement. */
@Entity
@Table(name = "agreement_version")
@IdClass(VersionRow.Key.class)
class VersionRow {
    record Key(String agreementId, int number) implements Serializable {}

    /** The column holds an object: the reactive driver binds no JSON array. */
    private record History(List<StatusChange> changes) {}

    @Id
    @Column(name = "agreement_id")
    private String agreementId;

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    @Column
    private AgreementStatus status;

    @Column
    private boolean head;

    @Column(name = "newest_in_status")
    private boolean newestInStatus;

    @Column(name = "agreement_no")
    private String agreementNo;

    @Column(name = "lender_id")
    private String lenderId;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "guarantor_id")
    private @Nullable String guarantorId;

    @Column
    private String[] scenarios;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String history;

    @Column
    private String[] editors;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    protected VersionRow() {}

    /** A draft. */
    VersionRow(String agreementId, int number, Agreement agreement, String editor, Instant at) {
        this.agreementId = agreementId;
        this.number = number;
        this.head = number == 1;
        this.newestInStatus = true;
        this.createdAt = at.atOffset(ZoneOffset.UTC);
        this.history = Json.write(new History(List.of()));
        apply(new AgreementState.Draft(Set.of(editor)), null, at);
        write(agreement);
    }

    AgreementState state() {
        return AgreementState.of(status, Set.of(editors));
    }

    /** Takes a state that {@link #state()} led to; a change of status goes into the history. */
    void apply(AgreementState next, @Nullable String reason, Instant at) {
        if (next.status() != status) {
            List<StatusChange> changes = new ArrayList<>(changes());
            changes.add(new StatusChange(next.status(), at, reason));
            this.history = Json.write(new History(changes));
        }
        this.status = next.status();
        this.editors = next.editors().toArray(String[]::new);
        this.updatedAt = at.atOffset(ZoneOffset.UTC);
    }

    /** Notes in which lists the version stands: those of what reads show, those of its status. */
    void listed(boolean head, boolean newestInStatus) {
        this.head = head;
        this.newestInStatus = newestInStatus;
    }

    /** Rewrites a draft's text. */
    void write(Agreement agreement) {
        this.agreementNo = agreement.agreementNo();
        this.lenderId = agreement.lenderId();
        this.partnerId = agreement.partnerId();
        this.guarantorId = agreement.guarantorId();
        this.scenarios = agreement.terms().scenarios().stream().map(Enum::name).toArray(String[]::new);
        this.validFrom = agreement.validFrom();
        this.validTo = agreement.validTo();
        this.content = Json.write(agreement);
    }

    boolean isHead() {
        return head;
    }

    boolean isNewestInStatus() {
        return newestInStatus;
    }

    boolean isRunning() {
        return status == AgreementStatus.ACTIVE || status == AgreementStatus.SUSPENDED;
    }

    boolean isOpen() {
        return status == AgreementStatus.DRAFT || status == AgreementStatus.PENDING_APPROVAL;
    }

    boolean hasBegun(LocalDate today) {
        return !today.isBefore(validFrom);
    }

    boolean hasEnded(LocalDate today) {
        return !today.isBefore(validTo);
    }

    AgreementVersion version() {
        return new AgreementVersion(agreementId, number, agreement(), changes());
    }

    Agreement agreement() {
        return Json.read(content, Agreement.class);
    }

    /** Key on the topic. */
    String key() {
        return agreementId + ":" + number;
    }

    private List<StatusChange> changes() {
        return Json.read(history, History.class).changes();
    }

    String agreementId() {
        return agreementId;
    }

    int number() {
        return number;
    }

    AgreementStatus status() {
        return status;
    }

    String agreementNo() {
        return agreementNo;
    }

    String lenderId() {
        return lenderId;
    }

    String partnerId() {
        return partnerId;
    }

    @Nullable
    String guarantorId() {
        return guarantorId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    /** The record of core as JSON. */
    String content() {
        return content;
    }

    Instant createdAt() {
        return createdAt.toInstant();
    }

    Instant updatedAt() {
        return updatedAt.toInstant();
    }
}
