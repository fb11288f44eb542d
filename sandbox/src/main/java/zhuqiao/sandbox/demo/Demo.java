package zhuqiao.sandbox.demo;

import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.stack.StackInfo;

/** Plays real loan records through the gateway of a running stack. */
public final class Demo {

    private Demo() {}

    /** Plays the records, prints the result table, and answers whether every invariant held; nothing is played yet. */
    public static boolean run(StackInfo stack, Market market, DemoOptions options) {
        return false;
    }
}
