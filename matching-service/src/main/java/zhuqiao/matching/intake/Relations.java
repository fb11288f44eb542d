package zhuqiao.matching.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.matching.Market;
import zhuqiao.core.value.Uscc;

/** Who belongs to whom in a market; made once for each market, for it takes all lenders to tell. */
final class Relations {
    private final Market market;
    private final Map<String, List<String>> groups;
    private final Map<String, Counterparts> counterparts = new ConcurrentHashMap<>();

    Relations(Market market) {
        this.market = market;
        this.groups = groups(market);
    }

    Market market() {
        return market;
    }

    Counterparts counterparts(String lenderId) {
        return counterparts.computeIfAbsent(lenderId, id -> Counterparts.of(market, id));
    }

    /** The lender and the lenders affiliated with it, whichever of them says so: rule L2 counts them as one. */
    List<String> group(String lenderId) {
        return groups.getOrDefault(lenderId, List.of(lenderId));
    }

    private static Map<String, List<String>> groups(Market market) {
        Map<Uscc, List<String>> ids = new HashMap<>();
        Map<Uscc, Set<Uscc>> linked = new HashMap<>();
        for (LenderFacts facts : market.lenders()) {
            Lender lender = facts.lender();
            ids.computeIfAbsent(lender.uscc(), code -> new ArrayList<>()).add(lender.id());
            for (Uscc affiliate : lender.affiliates()) {
                linked.computeIfAbsent(lender.uscc(), code -> new LinkedHashSet<>())
                        .add(affiliate);
                linked.computeIfAbsent(affiliate, code -> new LinkedHashSet<>()).add(lender.uscc());
            }
        }
        Map<String, List<String>> groups = new HashMap<>();
        ids.forEach((code, lenders) -> {
            if (!groups.containsKey(lenders.getFirst())) {
                List<String> group = reachable(code, linked).stream()
                        .flatMap(each -> ids.getOrDefault(each, List.of()).stream())
                        .toList();
                group.forEach(lender -> groups.put(lender, group));
            }
        });
        return groups;
    }

    private static Set<Uscc> reachable(Uscc from, Map<Uscc, Set<Uscc>> linked) {
        Set<Uscc> reached = new LinkedHashSet<>(Set.of(from));
        Deque<Uscc> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (Uscc each : linked.getOrDefault(next.remove(), Set.of())) {
                if (reached.add(each)) {
                    next.add(each);
                }
            }
        }
        return reached;
    }
}
