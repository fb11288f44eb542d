package zhuqiao.partner.agreementimport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import zhuqiao.partner.agreement.Action;
import zhuqiao.partner.agreement.ActionCall;
import zhuqiao.partner.agreement.AgreementState;
import zhuqiao.partner.agreementimport.Members.Member;
import zhuqiao.partner.agreementimport.Members.Step;
import zhuqiao.partner.audit.Actor;
import zhuqiao.partner.audit.AuditSubject;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.audit.Change;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Precondition;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Submission, approval and rejection of a whole file, each within the caller's transaction: all of it or nothing. */
@ApplicationScoped
class FileDecisions {
    private final ImportRepository imports;
    private final Members members;
    private final FileActivation activation;
    private final AuditTrail audit;

    FileDecisions(ImportRepository imports, Members members, FileActivation activation, AuditTrail audit) {
        this.imports = imports;
        this.members = members;
        this.activation = activation;
        this.audit = audit;
    }

    Uni<Answer> take(ActionCall call) {
        return imports.locked(call.id()).flatMap(file -> {
            Precondition.check(call.ifMatch(), file.revision());
            AgreementState before = file.state();
            AgreementState after = after(before, call);
            return following(file, 0, new ArrayList<>())
                    .invoke(following -> requireSome(following, call))
                    .call(following -> call.action() == Action.REJECTION
                            ? Uni.createFrom().voidItem()
                            : activation.require(file, following, call.at()))
                    .flatMap(following -> members.move(following, step(before, after, call))
                            .flatMap(moved -> settled(file, after, call))
                            .map(view -> Answer.ok(file.view(following.size()))
                                    .withEtag(Precondition.etag(file.revision()))));
        });
    }

    /** The state that the action leads to; 409 where it is not legal, 403 for who edited or submitted the file. */
    private static AgreementState after(AgreementState before, ActionCall call) {
        String person = call.person();
        return switch (before) {
            case AgreementState.Draft draft when call.action() == Action.SUBMISSION -> draft.submit(person);
            case AgreementState.PendingApproval pending
            when call.action() == Action.APPROVAL -> pending.approve(person);
            case AgreementState.PendingApproval pending
            when call.action() == Action.REJECTION -> pending.reject(person);
            default -> throw refused(call, "文件处于 " + before.status() + " 状态", "the file is " + before.status());
        };
    }

    private Uni<List<Member>> following(ImportRow file, int afterRow, List<Member> found) {
        return members.locked(file, afterRow).flatMap(set -> {
            found.addAll(set);
            return set.size() < Members.SET
                    ? Uni.createFrom().item(found)
                    : following(file, set.getLast().row(), found);
        });
    }

    private static void requireSome(List<Member> following, ActionCall call) {
        if (following.isEmpty()) {
            throw refused(call, "文件中的协议均已被单独更改", "every agreement of the file has been changed apart from it");
        }
    }

    private Uni<Void> settled(ImportRow file, AgreementState after, ActionCall call) {
        String before = document(file);
        ImportStatus status = switch (call.action()) {
            case SUBMISSION -> ImportStatus.PENDING_APPROVAL;
            case APPROVAL -> ImportStatus.APPROVED;
            default -> ImportStatus.DRAFT;
        };
        file.apply(status, after, call.at());
        return imports.flush()
                .flatMap(flushed -> audit.record(
                        new AuditSubject(AuditSubject.Kind.AGREEMENT_IMPORT, file.id()),
                        new Change(
                                call.word(),
                                Actor.of(call.caller()),
                                call.reason().reason(),
                                before,
                                document(file)),
                        call.at()));
    }

    static String document(ImportRow file) {
        return Json.write(Json.object().put("status", file.status().name()));
    }

    private static Step step(AgreementState before, AgreementState after, ActionCall call) {
        return new Step(
                before.status(),
                after.status(),
                new TreeSet<>(after.editors()),
                call.word(),
                Actor.of(call.caller()),
                call.reason().reason(),
                call.at());
    }

    private static Problem refused(ActionCall call, String zh, String en) {
        return Problem.conflict(
                        "illegal-transition",
                        Text.of("当前状态不允许此操作:" + zh, "This does not allow " + call.word() + ": " + en))
                .with("action", call.word());
    }
}
