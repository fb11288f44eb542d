package zhuqiao.acceptance.counterparty;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import zhuqiao.acceptance.stack.Platform;
import zhuqiao.core.value.Uscc;

/** Counterparties made for one test: nobody else's, so that tests do not meet. */
public final class Register {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Platform platform;

    public Register(Platform platform) {
        this.platform = platform;
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** A credit code that nobody has, its check digit right. */
    public static String newUscc() {
        String first = "91330203MA%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return first + Uscc.checkDigit(first);
    }

    public static ObjectNode lender(String id) {
        return company(id, "测试小额贷款", "SMALL_LOAN").put("kind", "LOCAL").put("homeRegion", "3302");
    }

    public static ObjectNode partner(String id) {
        return company(id, "测试银行", "BANKING")
                .put("kind", "BANK")
                .put("local", false)
                .put("homeRegion", "3302")
                .put("online", false)
                .put("largeConsumptionLine", false);
    }

    public static ObjectNode guarantor(String id) {
        return company(id, "测试担保", "GUARANTEE");
    }

    /** Registers a lender and answers its id. */
    public String newLender() {
        String id = newId();
        post("/v1/lenders", lender(id)).statusCode(201);
        return id;
    }

    /** Registers a partner whose published list names the platform, and answers its id. */
    public String newPartner(String platformUscc) {
        String id = newId();
        post("/v1/partners", partner(id)).statusCode(201);
        ObjectNode entry = JSON.createObjectNode()
                .put("role", "PLATFORM")
                .put("uscc", platformUscc)
                .put("from", "2025-01-01");
        entry.putObject("evidence")
                .put("name", "cooperation list")
                .put("url", "https://bank.example/list")
                .put("sha256", "ab".repeat(32));
        post("/v1/partners/" + id + "/whitelist", entry).statusCode(201);
        return id;
    }

    private ValidatableResponse post(String path, ObjectNode body) {
        return platform.as("operator")
                .header("Idempotency-Key", Platform.key())
                .body(body.toString())
                .post(path)
                .then();
    }

    private static ObjectNode company(String id, String name, String licence) {
        ObjectNode company = JSON.createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("uscc", newUscc())
                .put("status", "ACTIVE");
        company.putArray("licences")
                .addObject()
                .put("kind", licence)
                .put("number", "L-1")
                .put("holder", name)
                .put("from", "2020-01-01")
                .put("to", "2040-01-01");
        company.putObject("financials").put("netAssets", "1000000000.00").put("asOf", "2025-12-31");
        return company;
    }
}
