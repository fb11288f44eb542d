package zhuqiao.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhuqiao.core.value.Money;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.market.Seat;
import zhuqiao.sandbox.market.SignedAgreement;

/**
 * What a partner's agreements gave today and what was taken of it, in fen of the partner's share.
 *
 * @param given the agreements' limits of the day
 */
record QuotaUse(String partner, int agreements, long given, long reserved, long used) {

    double part() {
        return given == 0 ? 0 : (double) (reserved + used) / given;
    }

    /** As {@code GET /v1/quotas} tells, by partner. */
    static List<QuotaUse> of(Market market) {
        Map<String, String> names = Market.seats().stream().collect(Collectors.toMap(Seat::key, Seat::name));
        Map<String, QuotaUse> uses = new TreeMap<>();
        for (SignedAgreement agreement : market.agreements()) {
            JsonNode quota = market.people()
                    .operator()
                    .get("/v1/quotas/" + agreement.id())
                    .expect(200)
                    .body();
            QuotaUse one = of(names.getOrDefault(agreement.partner(), agreement.partner()), quota);
            uses.merge(agreement.partner(), one, QuotaUse::plus);
        }
        return new ArrayList<>(uses.values());
    }

    private static QuotaUse of(String partner, JsonNode quota) {
        JsonNode day = quota.path("day");
        JsonNode narrowest = day.hasNonNull("limit") ? day : quota.path("total");
        return new QuotaUse(partner, 1, fen(narrowest, "limit"), fen(narrowest, "reserved"), fen(narrowest, "used"));
    }

    private static long fen(JsonNode amounts, String field) {
        return Money.of(Json.required(amounts, field)).fen();
    }

    private QuotaUse plus(QuotaUse other) {
        return new QuotaUse(
                partner,
                agreements + other.agreements,
                given + other.given,
                reserved + other.reserved,
                used + other.used);
    }
}
