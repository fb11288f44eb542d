package zhuqiao.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.InvalidValueException;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Turns what Jackson or a value's constructor refuses into a problem that names the place. */
public final class JsonFault {
    private JsonFault() {}

    public static Problem of(InvalidValueException invalid) {
        return of(invalid, "");
    }

    /** As above, for a value found at {@code pointer}; the component at fault is appended. */
    public static Problem of(InvalidValueException invalid, String pointer) {
        String place = invalid.field() == null ? pointer : pointer + "/" + escape(invalid.field());
        return Problem.invalid(place, invalid.code(), Text.of(invalid.zh(), invalid.en()));
    }

    public static Problem of(JsonProcessingException fault) {
        return of(fault, "");
    }

    /** As above, for JSON that stands at {@code pointer} of the request. */
    public static Problem of(JsonProcessingException fault, String pointer) {
        if (!(fault instanceof JsonMappingException mapping)) {
            return Problem.invalid(
                    pointer,
                    "json",
                    Text.of(
                            "不是合法的 JSON" + at(fault, "第 %d 行第 %d 列"),
                            "is not valid JSON" + at(fault, "line %d, column %d")));
        }
        String place = pointer + pointer(mapping.getPath());
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException invalid) {
                return of(invalid, place);
            }
        }
        return switch (mapping) {
            case UnrecognizedPropertyException unknown ->
                Problem.invalid(place, "unknown-field", Text.of("未知字段", "is not a known field"));
            case InvalidFormatException format ->
                Problem.invalid(
                        place,
                        "format",
                        Text.of(
                                "取值有误" + allowed(format, ",可用值:"),
                                "has a wrong value" + allowed(format, "; allowed: ")));
            case MismatchedInputException mismatch ->
                Problem.invalid(place, "type", Text.of("类型有误或缺失", "has a wrong type or is missing"));
            default -> Problem.invalid(place, "json", Text.of("无法读取", "cannot be read"));
        };
    }

    private static String at(JsonProcessingException fault, String format) {
        return fault.getLocation() == null
                ? ""
                : " ("
                        + format.formatted(
                                fault.getLocation().getLineNr(),
                                fault.getLocation().getColumnNr()) + ")";
    }

    private static String allowed(InvalidFormatException format, String prefix) {
        Class<?> type = format.getTargetType();
        Object @Nullable [] values = type == null ? null : type.getEnumConstants();
        return values == null
                ? ""
                : prefix + Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
