package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;
import zhuqiao.sandbox.client.Json;

/** The short forms of {@code agreements.yaml}. */
final class Notation {
    private static final List<String> NATION = List.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    private Notation() {}

    /** Whole or decimal yuan. */
    static Money money(JsonNode yuan) {
        return Money.ofExact(yuan.decimalValue());
    }

    /** Percent. */
    static Rate rate(JsonNode percent) {
        return Rate.of(percent.decimalValue());
    }

    /** {@code [min, max]}. */
    static ObjectNode bounds(JsonNode pair, Function<JsonNode, String> form) {
        return Json.object().put("min", form.apply(pair.get(0))).put("max", form.apply(pair.get(1)));
    }

    /** {@code [min, max]} of whole numbers; null leaves the field out. */
    static void days(ObjectNode terms, String field, JsonNode pair) {
        if (pair.isArray()) {
            terms.putObject(field)
                    .put("min", pair.get(0).intValue())
                    .put("max", pair.get(1).intValue());
        }
    }

    /** Prefixes of region codes; {@code nation} is every province. */
    static ArrayNode regions(JsonNode prefixes) {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        for (JsonNode prefix : prefixes) {
            if (prefix.asText().equals("nation")) {
                NATION.forEach(codes::add);
            } else {
                codes.add(prefix.asText());
            }
        }
        return codes;
    }

    static ArrayNode grades(JsonNode price) {
        ArrayNode grades = JsonNodeFactory.instance.arrayNode();
        price.fieldNames().forEachRemaining(letters -> each(letters, grades));
        return grades;
    }

    /** {@code AB: 6.20} or {@code E: 14.40 + 2.80}, the latter with the guarantor's yearly fee on what is outstanding. */
    static ArrayNode pricing(JsonNode price, Optional<Counterparty> guarantor) {
        ArrayNode pricing = JsonNodeFactory.instance.arrayNode();
        price.properties().forEach(line -> {
            List<String> parts = List.of(line.getValue().asText().split(" \\+ ", -1));
            ObjectNode entry = pricing.addObject();
            each(line.getKey(), entry.putArray("riskGrades"));
            entry.put("annualRate", percent(parts.getFirst()));
            ArrayNode charges = entry.putArray("charges");
            if (parts.size() > 1) {
                charges.add(charge(guarantor.orElseThrow(), percent(parts.getLast())));
            }
        });
        return pricing;
    }

    private static ObjectNode charge(Counterparty guarantor, String percent) {
        return Json.object()
                .put("kind", guarantor.hasLicence("CREDIT_INSURANCE") ? "INSURANCE" : "GUARANTEE")
                .put("collector", guarantor.id())
                .put("base", "OUTSTANDING")
                .put("rate", percent)
                .put("timing", "PER_INSTALMENT");
    }

    private static void each(String letters, ArrayNode grades) {
        letters.chars().forEach(letter -> grades.add(String.valueOf((char) letter)));
    }

    private static String percent(String decimal) {
        return Rate.of(new BigDecimal(decimal)).toString();
    }
}
