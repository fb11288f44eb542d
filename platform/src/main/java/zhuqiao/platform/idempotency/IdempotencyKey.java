package zhuqiao.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * The key of one call with the content it stands for.
 *
 * @param caller subject of the token
 * @param path request path, which scopes the key
 * @param key 1 to 128 visible ASCII characters, unquoted
 * @param contentHash SHA-256, in hexadecimal, of the content as read, so that white space and order of fields do not matter
 */
public record IdempotencyKey(String caller, String path, String key, String contentHash) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

    /**
     * Reads the header.
     *
     * @param header value of {@code Idempotency-Key}, quoted or bare
     * @param content the request as read
     * @throws Problem 400 when the header is missing or not 1 to 128 visible ASCII characters
     */
    public static IdempotencyKey of(@Nullable String header, String caller, String path, Object content) {
        if (header == null) {
            throw Problem.of(
                    400,
                    "idempotency-key-required",
                    Text.of("缺少幂等键", "Idempotency key required"),
                    Text.of("请提供 Idempotency-Key 请求头", "Send the header Idempotency-Key"));
        }
        String key = header.trim();
        if (key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.of(
                    400,
                    "idempotency-key-invalid",
                    Text.of("幂等键无效", "Idempotency key not valid"),
                    Text.of("须为 1 至 128 个可见 ASCII 字符", "It must have 1 to 128 visible ASCII characters"));
        }
        return new IdempotencyKey(caller, path, key, HexFormat.of().formatHex(hash(Json.canonical(content))));
    }

    /** Key of the advisory lock that keeps a second equal call out while the first is under way. */
    public long lock() {
        byte[] digest = hash(caller + '\n' + path + '\n' + key);
        long lock = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            lock = lock << Byte.SIZE | (digest[i] & 0xFF);
        }
        return lock;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Problem reused() {
        return Problem.refused(
                "idempotency-key-reused", Text.of("此幂等键已用于其他内容", "This Idempotency-Key was used with other content"));
    }

    public static Problem inProgress() {
        return Problem.conflict(
                        "idempotency-key-in-progress", Text.of("相同请求正在处理", "The same request is still in progress"))
                .header("Retry-After", "1");
    }
}
