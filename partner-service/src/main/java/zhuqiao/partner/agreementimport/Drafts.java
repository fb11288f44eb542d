package zhuqiao.partner.agreementimport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhuqiao.partner.sheet.AgreementFile.Row;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.outbox.OutboxRow;

/**
 * Writes a file's drafts set by set: one statement makes the agreements, their first versions, the messages and the
 * audit lines of a thousand rows, and each row's text travels once.
 */
@ApplicationScoped
class Drafts {
    private static final int SET = 1_000;
    private static final String INSERT = """
            with input as (
              select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                as t(row int, id text, bucket int, content jsonb)
            ), drafted as (
              select i.*, jsonb_build_object('changes', jsonb_build_array(
                jsonb_build_object('status', 'DRAFT', 'at', cast(?2 as text)))) as history
              from input i
            ), made as (
              insert into agreement (id, version, head, created_at, updated_at)
              select id, 0, 1, cast(cast(?2 as text) as timestamptz), cast(cast(?2 as text) as timestamptz)
              from drafted order by row
            ), versions as (
              insert into agreement_version (agreement_id, number, status, agreement_no, lender_id, partner_id,
                guarantor_id, scenarios, valid_from, valid_to, content, history, editors, created_at, updated_at,
                head, newest_in_status)
              select id, 1, 'DRAFT', content ->> 'agreementNo', content ->> 'lenderId', content ->> 'partnerId',
                content ->> 'guarantorId', array(select jsonb_array_elements_text(content -> 'terms' -> 'scenarios')),
                cast(content ->> 'validFrom' as date), cast(content ->> 'validTo' as date), content, history,
                array[cast(?3 as text)], cast(cast(?2 as text) as timestamptz), cast(cast(?2 as text) as timestamptz),
                true, true
              from drafted order by row
            ), listed as (
              insert into agreement_import_row (import_id, row, agreement_id, agreement_version)
              select cast(?5 as text), row, id, 0 from drafted
            ), told as (
              insert into outbox (bucket, topic, key, event_id, payload)
              select bucket, 'agreements', d.id || ':1', e.event_id, cast(jsonb_build_object('id', e.event_id,
                'type', 'agreement.version_changed', 'time', cast(?2 as text), 'data', jsonb_build_object(
                'agreementId', d.id, 'version', 1, 'agreement', content, 'history', history -> 'changes')) as text)
              from drafted d cross join lateral (select uuidv7() as event_id where d.id is not null) e order by row
            )
            insert into audit_entry (id, subject_kind, subject_id, action, actor, actor_name, at, reason, after)
            select cast(uuidv7() as text), 'AGREEMENT', id, 'draft', cast(?3 as text), cast(?4 as text),
              cast(cast(?2 as text) as timestamptz), 'import ' || cast(?5 as text),
              jsonb_build_object('version', 1, 'status', 'DRAFT', 'content', content)
            from drafted order by row
            """;

    /** The sets as the statement's parameters; not on an event loop. */
    static List<String> sets(List<Row> rows) {
        List<String> sets = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += SET) {
            ArrayNode set = Json.MAPPER.createArrayNode();
            for (Row row : rows.subList(from, Math.min(from + SET, rows.size()))) {
                String id = Ids.next().toString();
                set.addObject()
                        .put("row", row.number())
                        .put("id", id)
                        .put("bucket", OutboxRow.bucketOf(id + ":1"))
                        .set("content", Json.MAPPER.valueToTree(row.agreement()));
            }
            sets.add(Json.write(set));
        }
        return sets;
    }

    Uni<Void> write(String importId, List<String> sets, Caller caller, Instant at) {
        return Multi.createFrom()
                .iterable(sets)
                .onItem()
                .transformToUniAndConcatenate(set -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(INSERT)
                                .setParameter(1, set)
                                .setParameter(2, at.toString())
                                .setParameter(3, caller.subject())
                                .setParameter(4, caller.name())
                                .setParameter(5, importId)
                                .executeUpdate()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
