package zhuqiao.bench.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import zhuqiao.sandbox.client.Json;

/** A body in pieces, every second of which names what is filled in. */
record Body(List<String> pieces) {
    private static final Pattern PLACES = Pattern.compile("(?<=\")(?=@[A-Z]+@)|(?<=@)(?=\")");

    static Body of(ObjectNode template) {
        return new Body(List.of(PLACES.split(Json.text(template), -1)));
    }

    /** @param count a number that no other application has */
    byte[] fill(long count) {
        StringBuilder text = new StringBuilder(4_096);
        for (String piece : pieces) {
            switch (piece) {
                case Templates.NUMBER -> text.append("B-").append(count);
                case Templates.USCC -> text.append(Identities.uscc(count));
                case Templates.ID_NUMBER -> text.append(Identities.idNumber(count));
                case Templates.INVOICE -> text.append("26").append(Identities.digits(count, 18));
                default -> text.append(piece);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
