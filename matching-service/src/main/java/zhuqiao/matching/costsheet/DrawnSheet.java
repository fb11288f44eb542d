package zhuqiao.matching.costsheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zhuqiao.platform.json.Json;

/**
 * A sheet with the mark that names it.
 *
 * @param digest see {@link CostSheetDigest}
 */
public record DrawnSheet(CostSheet sheet, String digest) {
    public static DrawnSheet of(CostSheet sheet) {
        return new DrawnSheet(sheet, CostSheetDigest.of(sheet));
    }

    /** The answer's JSON: the sheet's members, then {@code digest}. */
    ObjectNode json() {
        ObjectNode json = Json.MAPPER.valueToTree(sheet);
        return json.put("digest", digest);
    }
}
