package zhuqiao.partner.counterparty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.value.Uscc;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.json.Body;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * What a caller wants an entry to say, checked by the record of core.
 *
 * @param content the record of core, as JSON
 */
record Registration(String id, Uscc uscc, String name, CounterpartyStatus status, String content) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** A new entry; without an id in the body it gets one. */
    static Registration create(Register register, ObjectNode body) {
        ObjectNode draft = body.deepCopy();
        JsonNode id = draft.get("id");
        if (id == null || id.isNull()) {
            draft.put("id", Ids.next().toString());
        } else if (!id.isTextual() || !ID.matcher(id.textValue()).matches()) {
            throw Problem.invalid(
                    "/id",
                    "id",
                    Text.of(
                            "须为 1 至 64 个字母、数字、点、下划线或连字符",
                            "must be 1 to 64 letters, digits, dots, underscores or hyphens"));
        }
        return read(register, draft);
    }

    /** A changed entry; an id in the body must be that of the path. */
    static Registration change(Register register, String id, ObjectNode body) {
        ObjectNode draft = body.deepCopy();
        JsonNode given = draft.get("id");
        if (given != null && !given.isNull() && !id.equals(given.asText())) {
            throw Problem.invalid("/id", "immutable", Text.of("不得更改", "must not change"));
        }
        return read(register, draft.put("id", id));
    }

    private static Registration read(Register register, ObjectNode draft) {
        Object content = Body.as(register.content(), draft);
        return of(content, Json.write(content));
    }

    private static Registration of(Object content, String json) {
        return switch (content) {
            case Lender lender -> new Registration(lender.id(), lender.uscc(), lender.name(), lender.status(), json);
            case Partner partner ->
                new Registration(partner.id(), partner.uscc(), partner.name(), partner.status(), json);
            case Guarantor guarantor ->
                new Registration(guarantor.id(), guarantor.uscc(), guarantor.name(), guarantor.status(), json);
            default -> throw new IllegalStateException("no register holds " + content.getClass());
        };
    }
}
