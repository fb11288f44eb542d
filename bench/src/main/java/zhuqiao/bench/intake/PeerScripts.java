package zhuqiao.bench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** pgbench's scripts: the statements of the service's intake for one application, and the same as one statement. */
final class PeerScripts {
    /** Every statement by itself, in one pipeline and one transaction. */
    static final String STATEMENTS = "statements.sql";

    /** One statement with common table expressions. */
    static final String SINGLE = "single.sql";

    /** The single statement, all on one agreement. */
    static final String SINGLE_HOT = "single-hot.sql";

    private PeerScripts() {}

    static String text(String name) throws IOException {
        try (InputStream script = PeerScripts.class.getResourceAsStream("/pgbench/" + name.replace("-hot", ""))) {
            if (script == null) {
                throw new IOException("there is no script " + name);
            }
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${samples}", Integer.toString(PeerDatabase.SAMPLES))
                    .replace("${last}", Integer.toString(Wide.SPREAD - 1));
            return name.contains("-hot") ? text.replace("'spread-' || lpad((:g)::text, 2, '0')", "'hot'") : text;
        }
    }
}
