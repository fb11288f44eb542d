package zhuqiao.matching.intake;

import static zhuqiao.matching.intake.Columns.Type.BIGINT;
import static zhuqiao.matching.intake.Columns.Type.BYTES;
import static zhuqiao.matching.intake.Columns.Type.DATE;
import static zhuqiao.matching.intake.Columns.Type.INSTANT;
import static zhuqiao.matching.intake.Columns.Type.INTEGER;
import static zhuqiao.matching.intake.Columns.Type.NUMERIC;
import static zhuqiao.matching.intake.Columns.Type.TEXT;
import static zhuqiao.matching.intake.Columns.Type.UUID;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationNotices;
import zhuqiao.matching.application.ConsentEntity;
import zhuqiao.matching.quota.JournalEntry;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralNotices;
import zhuqiao.matching.referral.ReferralStatus;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.outbox.Notification;

/** Writes what a group decided, one statement a table whatever the group's size; each is sent as soon as it is made. */
final class GroupWriter {
    private final Sql sql;
    private final Instant now;
    private final Columns applications =
            new Columns(UUID, TEXT, TEXT, BYTES, BYTES, BYTES, TEXT, TEXT, BIGINT, TEXT, TEXT, INSTANT);
    private final Columns moved = new Columns(UUID, TEXT, TEXT, INSTANT);
    private final Columns consents = new Columns(UUID, UUID, TEXT, TEXT, TEXT, INSTANT, INSTANT, TEXT);
    private final Columns referrals = new Columns(
            UUID, UUID, TEXT, TEXT, TEXT, INTEGER, INTEGER, TEXT, BYTES, TEXT, TEXT, TEXT, BIGINT, INTEGER, TEXT, TEXT,
            NUMERIC, NUMERIC, BIGINT, BIGINT, BIGINT, DATE, INSTANT, INSTANT);
    private final Columns claims = new Columns(BYTES, UUID, TEXT);
    private final Columns trail = new Columns(UUID, UUID, TEXT, UUID, TEXT, TEXT, TEXT, TEXT, TEXT);
    private final Columns decisions = new Columns(UUID, INTEGER, TEXT, TEXT, INTEGER, TEXT, TEXT);
    private final Columns journal = new Columns(UUID, TEXT, TEXT, TEXT, UUID, TEXT, BIGINT, DATE);

    GroupWriter(Sql sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    /** Everything but the decisions' explanations, which others may still be wording. */
    void write(List<Decided> decided, OutboxRows outbox) {
        decided.forEach(each -> add(each, outbox));
        send(
                "insert into application (id, lender_id, lender_application_no, content_digest, submission, borrower_index,"
                        + " borrower_type, scenario, amount_fen, status, consents_needed, expires_at, created_at, updated_at)"
                        + " select *, now(), now() from ",
                applications);
        send(
                "update application a set status = u.status, consents_needed = u.needed, expires_at = u.expires,"
                        + " rematch_at = null, updated_at = now(), version = version + 1 from ",
                moved,
                " as u(id, status, needed, expires) where a.id = u.id");
        send(
                "update receivable_claim c set released_at = now() from ",
                moved,
                " as u(id, status, needed, expires) where c.application_id = u.id and u.status <> 'REFERRED'"
                        + " and c.released_at is null");
        send(
                "insert into consent (id, application_id, lender_id, kind, recipient, granted_at, valid_to, evidence,"
                        + " created_at) select *, now() from ",
                consents);
        send(
                "insert into referral (id, application_id, lender_id, partner_id, agreement_id, agreement_version, attempt,"
                        + " status, borrower_index, guarantor_id, core_enterprise, scenario, amount_fen, term, term_unit,"
                        + " repayment_method, annual_rate, all_in_apr, instalment_fen, reserved_fen, lender_share_fen,"
                        + " business_day, sends_at, expires_at, created_at, updated_at) select *, now(), now() from ",
                referrals);
        send(
                "insert into receivable_claim (receivable_index, application_id, lender_id, claimed_at)"
                        + " select *, now() from ",
                claims,
                " on conflict (receivable_index, application_id) do update set claimed_at = now(), released_at = null");
        send(
                "insert into trail (id, application_id, lender_id, referral_id, actor, action, status, previous_status,"
                        + " referral_status, at) select *, now() from ",
                trail);
        send(
                "insert into quota_journal (id, agreement_id, lender_id, partner_id, referral_id, entry, amount_fen,"
                        + " business_day, at) select *, now() from ",
                journal);
    }

    /** Waits until they are worded. */
    void writeDecisions(List<Decided> decided) {
        for (Decided each : decided) {
            decisions.add(
                    each.the().application().id,
                    each.the().nextAttempt(),
                    each.the().application().lenderId,
                    each.result().policyVersion(),
                    each.result().lenderPolicyVersion(),
                    each.result().outcome(),
                    each.explanation().join());
        }
        send(
                "insert into decision (application_id, attempt, lender_id, policy_version, lender_policy_version, outcome,"
                        + " candidates, decided_at) select *, now() from ",
                decisions);
    }

    private void add(Decided decided, OutboxRows outbox) {
        OpenCase the = decided.the();
        ApplicationEntity application = the.application();
        ReferralEntity referral = decided.referral();
        if (the.isNew()) {
            add(application, the.consents());
        } else {
            moved.add(application.id, application.status, application.consentsNeeded, application.expiresAt);
        }
        trail.add(
                Ids.next(),
                application.id,
                application.lenderId,
                referral == null ? null : referral.id,
                the.cause().actor(),
                the.cause().action(),
                application.status,
                decided.previous(),
                referral == null ? null : referral.status);
        if (referral != null) {
            add(referral);
            the.keys().receivables().values().forEach(index -> claims.add(index, application.id, application.lenderId));
        }
        announce(decided, application, referral, outbox);
    }

    private void add(ApplicationEntity application, List<ConsentEntity> given) {
        applications.add(
                application.id,
                application.lenderId,
                application.lenderApplicationNo,
                application.contentDigest,
                application.submission,
                application.borrowerIndex,
                application.borrowerType,
                application.scenario,
                application.amount,
                application.status,
                application.consentsNeeded,
                application.expiresAt);
        for (ConsentEntity consent : given) {
            consents.add(
                    consent.id,
                    consent.applicationId,
                    consent.lenderId,
                    consent.kind,
                    consent.recipient,
                    consent.grantedAt,
                    consent.validTo,
                    consent.evidence);
        }
    }

    private void add(ReferralEntity referral) {
        referrals.add(
                referral.id,
                referral.applicationId,
                referral.lenderId,
                referral.partnerId,
                referral.agreementId,
                referral.agreementVersion,
                referral.attempt,
                referral.status,
                referral.borrowerIndex,
                referral.guarantorId,
                referral.coreEnterprise,
                referral.scenario,
                referral.amount,
                referral.term,
                referral.termUnit,
                referral.repaymentMethod,
                referral.annualRate,
                referral.allInApr,
                referral.instalment,
                referral.reserved,
                referral.lenderShare,
                referral.businessDay,
                referral.sendsAt,
                referral.expiresAt);
        journal.add(
                Ids.next(),
                referral.agreementId,
                referral.lenderId,
                referral.partnerId,
                referral.id,
                JournalEntry.RESERVE,
                referral.reserved,
                referral.businessDay);
    }

    private void announce(
            Decided decided, ApplicationEntity application, @Nullable ReferralEntity referral, OutboxRows outbox) {
        Notification changed = ApplicationNotices.statusChanged(
                application.id,
                application.lenderId,
                application.lenderApplicationNo,
                application.status,
                decided.previous(),
                referral == null ? null : referral.id);
        outbox.matching(application.id, changed, now);
        if (referral != null && referral.status == ReferralStatus.SENT) {
            outbox.matching(application.id, ReferralNotices.created(referral), now);
        }
    }

    private void send(String before, Columns columns) {
        send(before, columns, "");
    }

    private void send(String before, Columns columns, String after) {
        if (!columns.isEmpty()) {
            sql.send(before + columns.unnest() + after, columns.parameters());
        }
    }
}
