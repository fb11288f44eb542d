package zhuqiao.matching.costsheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhuqiao.platform.json.Json;

/**
 * The mark by which a borrower's acknowledgement names the sheet he saw: SHA-256 of the sheet as JSON with sorted
 * members and no white space (RFC 8785, for a sheet holds only texts and whole numbers).
 */
public final class CostSheetDigest {
    private CostSheetDigest() {}

    /** Such as {@code sha256:9f86d0…}, in lower-case hexadecimal. */
    public static String of(CostSheet sheet) {
        byte[] canonical = canonical(Json.MAPPER.valueToTree(sheet)).getBytes(StandardCharsets.UTF_8);
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String canonical(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            return members.entrySet().stream()
                    .map(member -> Json.write(member.getKey()) + ":" + canonical(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(CostSheetDigest::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return node.toString();
    }
}
