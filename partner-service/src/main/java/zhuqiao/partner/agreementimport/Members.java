package zhuqiao.partner.agreementimport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.partner.agreement.StatusChanged;
import zhuqiao.partner.agreement.VersionRepository;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.webhook.Notifier;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.Notification;
import zhuqiao.platform.outbox.OutboxRow;

/** The agreements that follow a file: read and moved set by set, in the file's transaction. */
@ApplicationScoped
class Members {
    static final int SET = 1_000;
    private static final String LOCK = """
            select r.row, a.id, v.agreement_no, v.lender_id, v.partner_id, v.guarantor_id, cast(v.content as text)
            from agreement_import_row r
            join agreement a on a.id = r.agreement_id
            join agreement_version v on v.agreement_id = a.id and v.number = 1
            where r.import_id = ?1 and a.version = r.agreement_version and r.row > ?2
            order by r.row
            for update of a
            """;
    /** Two at once could each find the other's number free; partners in order, so that no two files wait for each other. */
    private static final String LOCK_NUMBERS = """
            select count(l.held) from (
              select pg_advisory_xact_lock(hashtextextended(p.lock, 0)) is not null as held from (
                select distinct cast(?2 as text) || v.partner_id as lock
                from agreement_import_row r join agreement_version v on v.agreement_id = r.agreement_id and v.number = 1
                where r.import_id = ?1 order by 1) p) l
            """;

    private static final String OVERLAPPING = """
            select r.row, v.agreement_id, v.agreement_no, min(o.agreement_id)
            from agreement_import_row r
            join agreement a on a.id = r.agreement_id and a.version = r.agreement_version
            join agreement_version v on v.agreement_id = a.id and v.number = 1
            join agreement_version o on o.partner_id = v.partner_id and o.agreement_no = v.agreement_no
              and o.agreement_id <> v.agreement_id and o.status in ('ACTIVE', 'SUSPENDED')
              and o.valid_from < v.valid_to and o.valid_to > v.valid_from
            where r.import_id = ?1
            group by 1, 2, 3 order by 1
            """;
    private static final String MOVE = """
            with input as (
              select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as t(id text, bucket int)
            ), member as (
              select i.id, i.bucket, v.status, v.content,
                jsonb_set(v.history, '{changes}', (v.history -> 'changes') || cast(cast(?2 as text) as jsonb)) as history
              from input i join agreement_version v on v.agreement_id = i.id and v.number = 1
            ), moved as (
              update agreement_version v
              set status = cast(?3 as text), history = m.history, updated_at = cast(cast(?4 as text) as timestamptz),
                editors = array(select jsonb_array_elements_text(cast(cast(?5 as text) as jsonb)))
              from member m where v.agreement_id = m.id and v.number = 1
            ), raised as (
              update agreement a set version = a.version + 1, updated_at = cast(cast(?4 as text) as timestamptz)
              from member m where a.id = m.id
            ), left_at as (
              update agreement_import_row r set agreement_version = r.agreement_version + 1
              from member m where r.agreement_id = m.id
            ), told as (
              insert into outbox (bucket, topic, key, event_id, payload)
              select bucket, 'agreements', m.id || ':1', e.event_id, cast(jsonb_build_object('id', e.event_id,
                'type', 'agreement.version_changed', 'time', cast(?4 as text), 'data', jsonb_build_object(
                'agreementId', m.id, 'version', 1, 'agreement', content, 'history', history -> 'changes')) as text)
              from member m cross join lateral (select uuidv7() as event_id where m.id is not null) e
            )
            insert into audit_entry (id, subject_kind, subject_id, action, actor, actor_name, at, reason, before, after)
            select cast(uuidv7() as text), 'AGREEMENT', id, cast(?6 as text), cast(?7 as text), cast(?8 as text),
              cast(cast(?4 as text) as timestamptz), cast(?9 as text),
              jsonb_build_object('version', 1, 'status', status, 'content', content),
              jsonb_build_object('version', 1, 'status', cast(?3 as text), 'content', content)
            from member
            """;

    private final Notifier notifier;

    Members(Notifier notifier) {
        this.notifier = notifier;
    }

    /** One agreement that follows the file. */
    record Member(
            int row,
            String agreementId,
            String agreementNo,
            String lenderId,
            String partnerId,
            @Nullable String guarantorId,
            String content) {}

    /** A row whose number another agreement in force has on some of its days. */
    record Overlap(int row, String agreementId, String agreementNo, String other) {}

    /** What is done to all of them alike. */
    record Step(
            AgreementStatus from,
            AgreementStatus to,
            Iterable<String> editors,
            String action,
            Actor actor,
            @Nullable String reason,
            Instant at) {}

    /** The next set beyond a row, locked until the transaction ends. */
    Uni<List<Member>> locked(ImportRow file, int afterRow) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, Object[].class)
                        .setParameter(1, file.id())
                        .setParameter(2, afterRow)
                        .setMaxResults(SET)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Member(
                                (Integer) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                (String) row[6]))
                        .toList());
    }

    /** Rows whose number runs already under the same partner; nobody else takes one until the transaction ends. */
    Uni<List<Overlap>> overlapping(ImportRow file) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK_NUMBERS, Long.class)
                        .setParameter(1, file.id())
                        .setParameter(2, VersionRepository.NUMBERS_OF)
                        .getSingleResult()
                        .flatMap(locked -> session.createNativeQuery(OVERLAPPING, Object[].class)
                                .setParameter(1, file.id())
                                .getResultList())
                        .map(rows -> rows.stream()
                                .map(row -> new Overlap(
                                        (Integer) row[0], (String) row[1], (String) row[2], (String) row[3]))
                                .toList()));
    }

    Uni<Void> move(List<Member> members, Step step) {
        return Multi.createBy()
                .concatenating()
                .streams(sets(members).stream()
                        .map(set -> moveSet(set, step).toMulti())
                        .toList())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> moveSet(List<Member> set, Step step) {
        String change = Json.write(new AgreementVersion.StatusChange(step.to(), step.at(), step.reason()));
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MOVE)
                        .setParameter(1, input(set))
                        .setParameter(2, change)
                        .setParameter(3, step.to().name())
                        .setParameter(4, step.at().toString())
                        .setParameter(5, Json.write(step.editors()))
                        .setParameter(6, step.action())
                        .setParameter(7, step.actor().subject())
                        .setParameter(8, step.actor().name())
                        .setParameter(9, step.reason())
                        .executeUpdate())
                .flatMap(moved -> notifier.notify(notifications(set, step), step.at()));
    }

    private static String input(List<Member> set) {
        ArrayNode input = Json.MAPPER.createArrayNode();
        set.forEach(member -> input.addObject()
                .put("id", member.agreementId())
                .put("bucket", OutboxRow.bucketOf(member.agreementId() + ":1")));
        return Json.write(input);
    }

    private static List<Notification> notifications(List<Member> set, Step step) {
        return set.stream()
                .map(member -> new StatusChanged(member.agreementId(), 1, step.to(), step.from(), step.reason())
                        .to(member.lenderId(), member.partnerId()))
                .toList();
    }

    private static List<List<Member>> sets(List<Member> members) {
        List<List<Member>> sets = new ArrayList<>();
        for (int from = 0; from < members.size(); from += SET) {
            sets.add(members.subList(from, Math.min(from + SET, members.size())));
        }
        return sets;
    }
}
