package zhuqiao.bench.drools;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.Period;
import zhuqiao.core.regulation.Rule;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** The rules that stop an application or an agreement on one day, with their figures; a warning stops nothing. */
final class RulesOfTheDay {
    private final Map<String, Period> stopping = new HashMap<>();

    RulesOfTheDay(RuleBook rules, LocalDate day) {
        for (Rule rule : rules.rules()) {
            Period period = rule.on(day);
            if (period != null && period.verdict().stops()) {
                stopping.put(rule.key(), period);
            }
        }
    }

    boolean stop(String key) {
        return stopping.containsKey(key);
    }

    String text(String key, String parameter) {
        Period period = Objects.requireNonNull(stopping.get(key), key);
        @Nullable String text = period.parameters().texts().get(parameter);
        return Objects.requireNonNull(text, key + " " + parameter);
    }

    long fen(String key, String parameter) {
        return Money.of(text(key, parameter)).fen();
    }

    int count(String key, String parameter) {
        return Integer.parseInt(text(key, parameter));
    }

    Rate rate(String key, String parameter) {
        return Rate.of(text(key, parameter));
    }

    /** Hundredths of a percent. */
    int basisPoints(String key, String parameter) {
        return rate(key, parameter).percent().movePointRight(2).intValueExact();
    }
}
