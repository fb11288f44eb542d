package zhuqiao.sandbox.launcher;

import java.util.Iterator;
import java.util.List;
import zhuqiao.sandbox.demo.DemoOptions;

/**
 * What the person asked for.
 *
 * @param replicas processes of matching-service and of partner-service
 * @param loans records the demo draws
 */
record Options(Command command, boolean once, int loans, int replicas) {

    private static final int LOANS = 2_000;
    private static final int MOST_REPLICAS = 8;

    /** What to do with the stack once it is up. */
    enum Command {
        UP,
        DEMO
    }

    /** A command line that means nothing; the message says why. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String sentence) {
            super(sentence);
        }
    }

    DemoOptions demo() {
        return new DemoOptions(loans);
    }

    static Options parse(List<String> arguments) {
        Iterator<String> words = arguments.iterator();
        Command command = switch (words.hasNext() ? words.next() : "") {
            case "up" -> Command.UP;
            case "demo" -> Command.DEMO;
            default -> throw new Misunderstood("The launcher knows: up, demo");
        };
        boolean once = false;
        int loans = LOANS;
        int replicas = 1;
        while (words.hasNext()) {
            String word = words.next();
            boolean demo = command == Command.DEMO;
            if (demo && word.equals("--once")) {
                once = true;
            } else if (demo && word.equals("--loans")) {
                loans = number(word, words, Integer.MAX_VALUE);
            } else if (word.equals("--replicas")) {
                replicas = number(word, words, MOST_REPLICAS);
            } else {
                throw new Misunderstood("%s does not know %s".formatted(arguments.getFirst(), word));
            }
        }
        return new Options(command, once, loans, replicas);
    }

    private static int number(String option, Iterator<String> words, int most) {
        String word = words.hasNext() ? words.next() : "nothing";
        try {
            int number = Integer.parseInt(word);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same sentence.
        }
        throw new Misunderstood("%s needs a whole number from 1 to %d, not %s".formatted(option, most, word));
    }
}
