package zhuqiao.sandbox.demo;

/** How much the demo plays; {@code loans} is the number of records drawn. */
public record DemoOptions(int loans) {

    public DemoOptions {
        if (loans < 1) {
            throw new IllegalArgumentException("--loans needs a number from 1 up, not " + loans);
        }
    }
}
