package zhuqiao.core.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rules from one file and ties each to the code that tests it. */
final class RuleFile {
    private final String name;
    private final Map<String, RuleTest<?>> tests;

    RuleFile(String name, Map<String, RuleTest<?>> tests) {
        this.name = name;
        this.tests = tests;
    }

    /** @throws IllegalArgumentException when anything in it is unknown, missing or mistyped */
    List<Rule> rules(String yaml) {
        List<Rule> rules = new ArrayList<>();
        try {
            Map<String, Object> file = RestrictedYaml.read(yaml);
            for (Map<String, Object> fields : maps(file, "rules")) {
                rules.add(rule(fields));
            }
            nothingLeft(file);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        return rules;
    }

    static String resource(String name) {
        try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rule rule(Map<String, Object> fields) {
        String id = text(fields, "id");
        String aspect = optional(fields, "aspect");
        String key = Rule.key(id, aspect);
        RuleTest<?> test = tests.get(key);
        if (test == null) {
            throw new IllegalArgumentException("no code tests the rule " + key);
        }
        try {
            Rule rule = new Rule(
                    id,
                    aspect,
                    periods(fields, test),
                    text(fields, "zh"),
                    text(fields, "en"),
                    text(fields, "citation"),
                    typed("confidence", text(fields, "confidence"), Confidence::valueOf));
            nothingLeft(fields);
            return rule;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rule " + key + ": " + e.getMessage(), e);
        }
    }

    private static List<Period> periods(Map<String, Object> fields, RuleTest<?> test) {
        List<Period> periods = new ArrayList<>();
        for (Map<String, Object> period : maps(fields, "periods")) {
            try {
                periods.add(period(test, period));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("period " + (periods.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i).follows(periods.get(i - 1))) {
                throw new IllegalArgumentException(
                        "period " + (i + 1) + " must begin when the one before it has ended");
            }
        }
        return periods;
    }

    private static Period period(RuleTest<?> test, Map<String, Object> fields) {
        String from = optional(fields, "from");
        String to = optional(fields, "to");
        Verdict verdict = typed("verdict", text(fields, "verdict"), Verdict::valueOf);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : List.copyOf(fields.keySet())) {
            parameters.put(name, text(fields, name));
        }
        return new Period(
                from == null ? null : typed("from", from, LocalDate::parse),
                to == null ? null : typed("to", to, LocalDate::parse),
                verdict,
                Parameters.of(test.parameters(), parameters));
    }

    private static <T> T typed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(name + " cannot be " + text, e);
        }
    }

    private static String text(Map<String, Object> fields, String name) {
        String text = optional(fields, name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing beside " + fields.keySet());
        }
        return text;
    }

    private static @Nullable String optional(Map<String, Object> fields, String name) {
        Object value = fields.remove(name);
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException(name + " must be a text");
        }
        return (String) value;
    }

    private static List<Map<String, Object>> maps(Map<String, Object> fields, String name) {
        if (!(fields.remove(name) instanceof List<?> list)) {
            throw new IllegalArgumentException(name + " must be a list");
        }
        List<Map<String, Object>> maps = new ArrayList<>();
        for (Object each : list) {
            Map<String, Object> map = new LinkedHashMap<>();
            ((Map<?, ?>) each).forEach((key, value) -> map.put((String) key, value));
            maps.add(map);
        }
        return maps;
    }

    private static void nothingLeft(Map<String, Object> fields) {
        if (!fields.isEmpty()) {
            throw new IllegalArgumentException("unknown keys " + fields.keySet());
        }
    }
}
