package zhuqiao.sandbox.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.value.Rate;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;

/** What the borrower pays beside interest, as the bank reads it in its own copy of the agreement. */
final class AgreedCharges {
    private final Api api;
    private final Map<String, JsonNode> pricingByVersion = new ConcurrentHashMap<>();

    AgreedCharges(Api api) {
        this.api = api;
    }

    List<Charge> of(JsonNode referral) {
        String grade = referral.findPath("riskGrade").asText();
        for (JsonNode line : pricing(referral)) {
            for (JsonNode priced : line.path("riskGrades")) {
                if (priced.asText().equals(grade)) {
                    return charges(line.path("charges"));
                }
            }
        }
        throw new IllegalStateException("The agreement has no price for grade " + grade);
    }

    private JsonNode pricing(JsonNode referral) {
        String version = "/v1/agreements/" + Json.required(referral, "agreementId") + "/versions/"
                + Json.required(referral, "agreementVersion");
        return pricingByVersion.computeIfAbsent(
                version, path -> api.get(path).expect(200).body().findPath("pricing"));
    }

    private static List<Charge> charges(JsonNode lines) {
        List<Charge> charges = new ArrayList<>();
        for (JsonNode line : lines) {
            charges.add(new Charge(
                    Charge.Kind.valueOf(Json.required(line, "kind")),
                    Json.required(line, "collector"),
                    Charge.Base.valueOf(Json.required(line, "base")),
                    Rate.of(Json.required(line, "rate")),
                    Charge.Timing.valueOf(Json.required(line, "timing"))));
        }
        return charges;
    }
}
