package zhuqiao.gateway.route;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of which the gateway and the services cannot think differently: no empty, {@code .} or {@code ..} segment, no
 * path parameter, and nothing percent-encoded that would be a separator, a dot, a percent sign or a control character
 * once decoded. Any other path is refused instead of repaired, since every repair is a second opinion.
 *
 * @param segments as sent, still percent-encoded
 */
record RequestPath(List<String> segments) {
    private static final Pattern SEGMENT = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})+");
    private static final Pattern DECEPTIVE = Pattern.compile("%(?:[01].|7f|2f|5c|2e|25|3b)");

    static Optional<RequestPath> of(String raw) {
        if (!raw.startsWith("/")) {
            return Optional.empty();
        }
        if (raw.equals("/")) {
            return Optional.of(new RequestPath(List.of()));
        }
        List<String> segments = List.of(raw.substring(1).split("/", -1));
        return segments.stream().allMatch(RequestPath::isPlain)
                ? Optional.of(new RequestPath(segments))
                : Optional.empty();
    }

    private static boolean isPlain(String segment) {
        return SEGMENT.matcher(segment).matches()
                && !segment.equals(".")
                && !segment.equals("..")
                && !DECEPTIVE.matcher(segment.toLowerCase(Locale.ROOT)).find();
    }
}
