package zhuqiao.acceptance.agreement;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import zhuqiao.acceptance.stack.Platform;

/** What managers do with files of agreements. */
final class ImportDesk {
    static final String PATH = "/v1/agreement-imports";
    private final Platform platform;

    ImportDesk(Platform platform) {
        this.platform = platform;
    }

    ValidatableResponse dryRun(String file) {
        return request("editor", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "?dryRun=true")
                .then();
    }

    ValidatableResponse load(String caller, byte[] file) {
        return load(caller, file, Platform.key());
    }

    ValidatableResponse load(String caller, byte[] file, String key) {
        return request(caller, "text/csv")
                .header("Idempotency-Key", key)
                .body(file)
                .post(PATH)
                .then();
    }

    /** Makes drafts of a file and answers its id. */
    String newImport(String file) {
        return load("editor", file.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse read(String caller, String path) {
        return platform.as(caller).get(PATH + path).then();
    }

    ValidatableResponse act(String caller, String id, String action) {
        String etag = read("auditor", "/" + id).statusCode(200).extract().header("ETag");
        return act(caller, id, action, etag);
    }

    ValidatableResponse act(String caller, String id, String action, String etag) {
        return platform.as(caller)
                .header("Idempotency-Key", Platform.key())
                .header("If-Match", etag)
                .body("{\"reason\": \"test\"}")
                .post(PATH + "/" + id + "/" + action)
                .then();
    }

    private RequestSpecification request(String caller, String contentType) {
        return platform.as(caller).config(encoded(platform.config())).contentType(contentType);
    }

    /** The bytes go as they are, and the content type without a charset that nobody chose. */
    private static RestAssuredConfig encoded(RestAssuredConfig config) {
        return config.encoderConfig(
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }
}
