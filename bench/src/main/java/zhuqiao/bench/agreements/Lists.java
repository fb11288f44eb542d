package zhuqiao.bench.agreements;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhuqiao.sandbox.client.Api;

/** Pages of the list, each filter with another value at every call. */
final class Lists {
    private final Api staff;
    private final Plan plan;

    Lists(Api staff, Plan plan) {
        this.staff = staff;
        this.plan = plan;
    }

    /** Latencies of each filter, in order of length. */
    Map<String, List<Duration>> measure() {
        Map<String, List<Duration>> all = new LinkedHashMap<>();
        for (String filter : List.of(
                "limit=50",
                "lenderId=%lender",
                "partnerId=%bank",
                "status=ACTIVE",
                "status=SUSPENDED",
                "scenario=BUSINESS",
                "scenario=CONSUMPTION",
                "text=%no",
                "text=lender-%last",
                "text=nothing-of-this",
                "expiringWithinDays=30",
                "expiringWithinDays=3660",
                "partnerId=%bank&status=ACTIVE&scenario=BUSINESS&text=%last")) {
            all.put(filter, calls(filter));
        }
        return all;
    }

    private List<Duration> calls(String filter) {
        List<Duration> took = new ArrayList<>();
        for (int call = -10; call < plan.calls(); call++) {
            int agreement = Math.floorMod(call * 7_919, plan.agreements());
            String query = filter.replace("%lender", Sides.lender(agreement / Plan.PARTNERS))
                    .replace("%bank", Sides.bank(agreement % Plan.PARTNERS))
                    .replace("%no", "2026-%06d".formatted(agreement))
                    .replace("%last", "%05d".formatted(agreement / Plan.PARTNERS));
            long began = System.nanoTime();
            staff.get("/v1/agreements?" + query).expect(200);
            if (call >= 0) { // the first ten warm up
                took.add(Duration.ofNanos(System.nanoTime() - began));
            }
        }
        Collections.sort(took);
        return took;
    }
}
