package zhuqiao.acceptance.counterparty;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
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
        return newPartner(entry("PLATFORM", platformUscc));
    }

    /** Registers a partner with that entry alone on its list, and answers its id. */
    public String newPartner(ObjectNode listed) {
        String id = newId();
        post("/v1/partners", partner(id)).statusCode(201);
        post("/v1/partners/" + id + "/whitelist", listed).statusCode(201);
        return id;
    }

    /** Registers a guarantor whom the partner's list names, and answers its id. */
    public String newGuarantor(String partnerId) {
        ObjectNode guarantor = guarantor(newId());
        post("/v1/guarantors", guarantor).statusCode(201);
        list(partnerId, "GUARANTOR", guarantor.get("uscc").asText());
        return guarantor.get("id").asText();
    }

    /** Puts a company on the partner's list. */
    public void list(String partnerId, String role, String uscc) {
        post("/v1/partners/" + partnerId + "/whitelist", entry(role, uscc)).statusCode(201);
    }

    public void declare(String partnerId, ObjectNode headroom) {
        post("/v1/partners/" + partnerId + "/headroom", headroom).statusCode(201);
    }

    /** Rewrites an entry of a register or of a list as the change says. */
    public void change(String path, Consumer<ObjectNode> change) {
        Response found = platform.as("operator").get(path);
        ObjectNode body = found.then().statusCode(200).extract().as(ObjectNode.class);
        change.accept(body);
        body.remove("id");
        platform.as("operator")
                .header("If-Match", found.header("ETag"))
                .body(body.toString())
                .put(path)
                .then()
                .statusCode(200);
    }

    /** Ends the first licence of a counterparty on this day. */
    public void endLicence(String path, LocalDate to) {
        change(path, body -> ((ObjectNode) body.at("/licences/0")).put("to", to.toString()));
    }

    /** Path of the entry that names a company on the partner's list. */
    public String entryOf(String partnerId, String uscc) {
        String list = "/v1/partners/" + partnerId + "/whitelist";
        return list + "/"
                + platform.as("operator")
                        .get(list + "?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items.find { it.uscc == '" + uscc + "' }.id");
    }

    private ValidatableResponse post(String path, ObjectNode body) {
        return platform.as("operator")
                .header("Idempotency-Key", Platform.key())
                .body(body.toString())
                .post(path)
                .then();
    }

    /** An entry of a published list, from the start of 2025. */
    public static ObjectNode entry(String role, String uscc) {
        ObjectNode entry =
                JSON.createObjectNode().put("role", role).put("uscc", uscc).put("from", "2025-01-01");
        entry.putObject("evidence")
                .put("name", "cooperation list")
                .put("url", "https://bank.example/list")
                .put("sha256", "ab".repeat(32));
        return entry;
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
