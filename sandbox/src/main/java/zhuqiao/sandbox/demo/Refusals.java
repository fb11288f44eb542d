package zhuqiao.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.market.People;

/**
 * Why applications never reached a bank, counted from their explanations: the rules that forbid an application to
 * everyone, else those that stood in the way at the candidate that came nearest.
 */
final class Refusals {
    private static final String OTHER_SCENARIO = "T-SCENARIO";
    private static final Set<String> PASSING = Set.of("PASS", "WARN", "NOT_APPLICABLE", "WAIVED");

    private final People people;
    private final Map<String, Long> applications = new HashMap<>();
    private final Map<String, String> examples = new HashMap<>();
    private final Map<String, Journey> exampleJourneys = new HashMap<>();

    Refusals(People people) {
        this.people = people;
    }

    /** @param message in the language asked for */
    record Reason(String rule, long applications, String zh, String en, String citation) {}

    List<Reason> top(Collection<Journey> journeys, int most) {
        journeys.stream()
                .filter(journey -> !journey.wasReferred())
                .filter(journey -> Set.of("REJECTED", "NO_FUNDER").contains(journey.status()))
                .forEach(this::count);
        return applications.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> reason(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void count(Journey journey) {
        journey.id().ifPresent(id -> {
            Answer answer = explanation(journey, id, "zh");
            for (String rule : inTheWay(answer.body()).keySet()) {
                applications.merge(rule, 1L, Long::sum);
                examples.putIfAbsent(rule, id);
                exampleJourneys.putIfAbsent(rule, journey);
            }
        });
    }

    private Reason reason(String rule, long count) {
        Journey journey = Objects.requireNonNull(exampleJourneys.get(rule));
        String id = Objects.requireNonNull(examples.get(rule));
        JsonNode zh = check(explanation(journey, id, "zh").body(), rule);
        JsonNode en = check(explanation(journey, id, "en").body(), rule);
        return new Reason(
                rule,
                count,
                zh.path("message").asText(""),
                en.path("message").asText(""),
                zh.path("citation").asText(""));
    }

    private Answer explanation(Journey journey, String id, String language) {
        return people.seat(journey.lender().key())
                .get("/v1/applications/" + id + "/explanation", language)
                .expect(200);
    }

    private static JsonNode check(JsonNode explanation, String rule) {
        JsonNode found = inTheWay(explanation).get(rule);
        return found == null ? MissingNode.getInstance() : found;
    }

    /** The failed checks that explain the refusal, by rule. */
    private static Map<String, JsonNode> inTheWay(JsonNode explanation) {
        List<Map<String, JsonNode>> failed = new ArrayList<>();
        for (JsonNode candidate : explanation.path("candidates")) {
            failed.add(StreamSupport.stream(candidate.path("checks").spliterator(), false)
                    .filter(check -> !PASSING.contains(check.path("verdict").asText()))
                    .collect(Collectors.toMap(
                            check -> check.path("rule").asText(),
                            check -> check,
                            (first, _) -> first,
                            LinkedHashMap::new)));
        }
        Map<String, JsonNode> forEveryone = failed.stream()
                .flatMap(checks -> checks.entrySet().stream())
                .filter(check -> check.getValue().path("verdict").asText().equals("BLOCK_APP"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        return forEveryone.isEmpty() ? nearest(failed) : forEveryone;
    }

    /** An agreement of another scenario is never near, however few its other faults. */
    private static Map<String, JsonNode> nearest(List<Map<String, JsonNode>> failed) {
        return failed.stream()
                .filter(checks -> !checks.isEmpty())
                .min(Comparator.comparing((Map<String, JsonNode> checks) -> checks.containsKey(OTHER_SCENARIO))
                        .thenComparingInt(Map::size))
                .orElseGet(Map::of);
    }
}
