package zhuqiao.core.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The values of a rule's parameters for one stretch of time; complete and typed once made. */
public final class Parameters {
    private final Map<String, Object> values;
    private final Map<String, String> texts;

    private Parameters(Map<String, Object> values, Map<String, String> texts) {
        this.values = values;
        this.texts = texts;
    }

    /** @throws IllegalArgumentException when a parameter is unknown, missing or of the wrong type */
    static Parameters of(List<Parameter<?>> declared, Map<String, String> texts) {
        TreeSet<String> names = declared.stream().map(Parameter::name).collect(Collectors.toCollection(TreeSet::new));
        if (!names.equals(texts.keySet())) {
            throw new IllegalArgumentException(
                    "takes the parameters " + names + " but is given " + new TreeSet<>(texts.keySet()));
        }
        Map<String, Object> values = new TreeMap<>();
        for (Parameter<?> parameter : declared) {
            String text = texts.get(parameter.name());
            try {
                values.put(parameter.name(), parameter.parse().apply(text == null ? "" : text));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("parameter " + parameter.name() + " cannot be " + text, e);
            }
        }
        return new Parameters(Map.copyOf(values), Collections.unmodifiableMap(new LinkedHashMap<>(texts)));
    }

    @SuppressWarnings("unchecked") // of() filled each name by its own parameter's parser
    public <T> T get(Parameter<T> parameter) {
        Object value = values.get(parameter.name());
        if (value == null) {
            throw new IllegalArgumentException("undeclared parameter " + parameter.name());
        }
        return (T) value;
    }

    /** As written in the rule files, in that order. */
    public Map<String, String> texts() {
        return texts;
    }
}
