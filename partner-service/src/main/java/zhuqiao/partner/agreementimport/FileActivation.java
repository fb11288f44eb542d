package zhuqiao.partner.agreementimport;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.terms.Agreement;
import zhuqiao.partner.agreement.Activation;
import zhuqiao.partner.agreementimport.Members.Member;
import zhuqiao.partner.agreementimport.Members.Overlap;
import zhuqiao.partner.counterparty.Counterparties;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** The activation rules over a whole file: 422 with every row that fails and each of its rules. */
@ApplicationScoped
class FileActivation {
    /** Most rows told in full; how many there are is told anyway. */
    private static final int TOLD = 1_000;

    private final Activation activation;
    private final Counterparties counterparties;
    private final Members members;

    FileActivation(Activation activation, Counterparties counterparties, Members members) {
        this.activation = activation;
        this.counterparties = counterparties;
        this.members = members;
    }

    /** A row that may not be put in force. */
    private record Refused(
            int row, String agreementId, String agreementNo, List<Map<String, @Nullable Object>> rules) {}

    /** Weighs all of them; facts and numbers stay as they are until the transaction ends. */
    Uni<Void> require(ImportRow file, List<Member> following, Instant at) {
        List<Refused> refused = new ArrayList<>();
        return members.overlapping(file)
                .invoke(overlaps -> overlaps.forEach(overlap -> refused.add(taken(overlap))))
                .flatMap(free -> counterparties.hold(parties(following)))
                .flatMap(held -> Multi.createFrom()
                        .iterable(following)
                        .group()
                        .intoLists()
                        .of(Members.SET)
                        .onItem()
                        .transformToUniAndConcatenate(set -> weigh(set, at))
                        .invoke(refused::addAll)
                        .collect()
                        .last())
                .invoke(weighed -> {
                    if (!refused.isEmpty()) {
                        throw refused(refused);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<Refused>> weigh(List<Member> set, Instant at) {
        List<Agreement> agreements = set.stream()
                .map(member -> Json.read(member.content(), Agreement.class))
                .toList();
        return activation
                .sides(agreements)
                .flatMap(sides -> Offloaded.work(() -> {
                    List<Refused> refused = new ArrayList<>();
                    for (int i = 0; i < set.size(); i++) {
                        List<Check> failures = activation.failures(agreements.get(i), sides, at);
                        if (!failures.isEmpty()) {
                            refused.add(refused(set.get(i), activation.rendered(failures)));
                        }
                    }
                    return refused;
                }));
    }

    private static Set<String> parties(List<Member> following) {
        Set<String> ids = new TreeSet<>();
        following.forEach(member -> {
            ids.add(member.lenderId());
            ids.add(member.partnerId());
            if (member.guarantorId() != null) {
                ids.add(member.guarantorId());
            }
        });
        return ids;
    }

    private Problem refused(List<Refused> refused) {
        refused.sort(Comparator.comparingInt(Refused::row));
        return Problem.refused(
                        "activation-refused",
                        Text.of(
                                refused.size() + " 行未满足规则,全部未处理",
                                refused.size() + " rows fail rules; none of the file was changed"))
                .with("policyVersion", activation.policyVersion())
                .with("failed", refused.size())
                .with(
                        "rows",
                        refused.stream().limit(TOLD).map(FileActivation::told).toList());
    }

    private static Map<String, Object> told(Refused refused) {
        return Map.of(
                "row", refused.row(),
                "agreementId", refused.agreementId(),
                "agreementNo", refused.agreementNo(),
                "rules", refused.rules());
    }

    private static Refused refused(Member member, List<Map<String, @Nullable Object>> rules) {
        return new Refused(member.row(), member.agreementId(), member.agreementNo(), rules);
    }

    private static Refused taken(Overlap overlap) {
        return new Refused(
                overlap.row(),
                overlap.agreementId(),
                overlap.agreementNo(),
                List.of(Map.of(
                        "rule",
                        "overlapping-agreement",
                        "message",
                        Text.of(
                                "同一编号的协议 " + overlap.other() + " 在部分日期同时有效",
                                "agreement " + overlap.other()
                                        + " of the same number is in force on some of these days"))));
    }
}
