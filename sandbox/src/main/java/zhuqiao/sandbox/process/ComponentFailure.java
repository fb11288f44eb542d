package zhuqiao.sandbox.process;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component could not do its part; the message is one sentence for the person at the terminal. */
public final class ComponentFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String component;
    private final transient @Nullable Path log;

    /** For a component that keeps a log worth reading. */
    public ComponentFailure(String component, String sentence, Path log) {
        super(sentence);
        this.component = component;
        this.log = log;
    }

    /** For a component without a log of its own, or that failed before it wrote one. */
    public ComponentFailure(String component, String sentence) {
        super(sentence);
        this.component = component;
        this.log = null;
    }

    /** For a component inside the launcher, whose failure has a cause worth keeping. */
    public ComponentFailure(String component, String sentence, Throwable cause) {
        super(sentence, cause);
        this.component = component;
        this.log = null;
    }

    public String component() {
        return component;
    }

    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }
}
