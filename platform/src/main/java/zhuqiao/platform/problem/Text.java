package zhuqiao.platform.problem;

/** A text in both languages; rendered at the edge. */
public record Text(String zh, String en) {
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
