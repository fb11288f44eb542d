package zhuqiao.core.regulation;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The codes and words that figures hold, in the words of the trade: {@code glossary.txt}, a line each. What has no word
 * there stays as it is, ids and numbers among it.
 */
final class Glossary {
    private static final Map<String, String> ZH = RuleFile.resource("glossary.txt")
            .lines()
            .map(line -> line.split(" = ", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    /** Whole words only, the longest phrase first; a word within an id is none. */
    private static final Pattern WORD = Pattern.compile(ZH.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")));

    private Glossary() {}

    static String zh(String figure) {
        return WORD.matcher(figure).replaceAll(Glossary::word);
    }

    private static String word(MatchResult found) {
        return Matcher.quoteReplacement(ZH.getOrDefault(found.group(), found.group()));
    }
}
