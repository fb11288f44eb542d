package zhuqiao.gateway.route;

import static zhuqiao.gateway.route.Service.MATCHING_SERVICE;
import static zhuqiao.gateway.route.Service.PARTNER_SERVICE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhuqiao.gateway.limit.BodySize;

/**
 * Where a path leads.
 *
 * @param collection first segment after {@code /v1}; one of a closed set, fit for a metric's label
 * @param template the path without anything a caller chose, fit for a log line
 */
public record Route(Service service, String collection, String template, BodySize bodySize) {
    private static final String VERSION = "v1";
    private static final Set<String> BULK = Set.of("application-batches", "agreement-imports", "reconciliation-files");
    private static final Map<String, Service> SERVICES = services();
    /** Segments after the collection that are words of the API; every other one was chosen by somebody. */
    private static final Set<String> WORDS = Set.of(
            "amendments",
            "approval",
            "audit",
            "cancellation",
            "cancellation-request",
            "confirmation",
            "consents",
            "cost-sheet",
            "day-plan",
            "decision",
            "disbursement",
            "events",
            "explanation",
            "headroom",
            "journal",
            "offer-rejection",
            "pause",
            "policy",
            "portfolio",
            "provisions",
            "redelivery",
            "rejection",
            "repayments",
            "resolution",
            "resume",
            "resumption",
            "review",
            "revocation",
            "secret-rotation",
            "submission",
            "suspension",
            "termination",
            "test",
            "versions",
            "whitelist",
            "withdrawal");

    static Optional<Route> of(RequestPath path) {
        List<String> segments = path.segments();
        if (segments.size() < 2 || !segments.getFirst().equals(VERSION)) {
            return Optional.empty();
        }
        String collection = segments.get(1);
        return Optional.ofNullable(SERVICES.get(collection))
                .map(service -> new Route(service, collection, template(segments), sizeOf(segments)));
    }

    private static BodySize sizeOf(List<String> segments) {
        return segments.size() == 2 && BULK.contains(segments.get(1)) ? BodySize.BULK : BodySize.ORDINARY;
    }

    private static String template(List<String> segments) {
        StringBuilder template = new StringBuilder("/v1/").append(segments.get(1));
        for (String segment : segments.subList(2, segments.size())) {
            template.append('/').append(WORDS.contains(segment) ? segment : "{}");
        }
        return template.toString();
    }

    private static Map<String, Service> services() {
        Map<String, Service> services = new HashMap<>();
        for (String collection : List.of(
                "lenders",
                "partners",
                "guarantors",
                "agreements",
                "agreement-imports",
                "webhook-endpoints",
                "webhook-deliveries")) {
            services.put(collection, PARTNER_SERVICE);
        }
        for (String collection : List.of(
                "applications",
                "application-previews",
                "application-batches",
                "referrals",
                "quotas",
                "policies",
                "reconciliation-files",
                "reconciliation-days",
                "reconciliation-exceptions",
                "statements",
                "statistics")) {
            services.put(collection, MATCHING_SERVICE);
        }
        return Map.copyOf(services);
    }
}
