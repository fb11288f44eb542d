package zhuqiao.bench.agreements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.market.Market;

/** The country's lenders and banks, registered as an operator would. */
final class Sides {
    private static final int AT_ONCE = 8;
    private final Api operator;

    Sides(Api operator) {
        this.operator = operator;
    }

    static String lender(int number) {
        return "lender-%05d".formatted(number);
    }

    static String bank(int number) {
        return "bank-%03d".formatted(number);
    }

    void register(int lenders, int banks) throws InterruptedException, ExecutionException {
        each(banks, number -> {
            ObjectNode bank = company(bank(number), 9_000_000 + number, "BANKING")
                    .put("kind", "BANK")
                    .put("homeRegion", "3301");
            for (String flag : new String[] {"local", "online", "largeConsumptionLine"}) {
                bank.put(flag, false);
            }
            operator.post("/v1/partners", bank).expect(201);
            ObjectNode entry = Json.object()
                    .put("role", "PLATFORM")
                    .put("uscc", Market.PLATFORM.code())
                    .put("from", "2025-01-01");
            entry.putObject("evidence").put("name", "cooperation list");
            operator.post("/v1/partners/" + bank(number) + "/whitelist", entry).expect(201);
        });
        each(
                lenders,
                number -> operator.post(
                                "/v1/lenders",
                                company(lender(number), number, "SMALL_LOAN")
                                        .put("kind", "LOCAL")
                                        .put("homeRegion", "3301"))
                        .expect(201));
    }

    private static ObjectNode company(String id, int number, String licence) {
        String first = "91330100MA%07d".formatted(number);
        String name = id + " (fictitious)";
        ObjectNode company = Json.object()
                .put("id", id)
                .put("name", name)
                .put("uscc", first + Uscc.checkDigit(first))
                .put("status", "ACTIVE");
        company.putArray("licences")
                .addObject()
                .put("kind", licence)
                .put("number", "L-" + number)
                .put("holder", name)
                .put("from", "2020-01-01")
                .put("to", "2040-01-01");
        return company;
    }

    private static void each(int count, IntConsumer work) throws InterruptedException, ExecutionException {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<?> done : IntStream.range(0, count)
                    .<Future<?>>mapToObj(number -> workers.submit(() -> work.accept(number)))
                    .toList()) {
                done.get();
            }
        }
    }
}
