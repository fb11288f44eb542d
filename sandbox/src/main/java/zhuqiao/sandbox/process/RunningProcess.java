package zhuqiao.sandbox.process;

import java.nio.file.Path;

/** A started component: its process and where its output goes. */
public record RunningProcess(String name, ProcessHandle process, Path log, Stage stage) {

    /** Which components end before which: those of a later constant stay until the earlier ones are gone. */
    public enum Stage {
        DOOR,
        SERVICE,
        INFRASTRUCTURE,
        STORE
    }

    /** The signal that asks for a quick, orderly end: PostgreSQL's SIGTERM would wait for its clients. */
    String signal() {
        return stage == Stage.STORE ? "INT" : "TERM";
    }

    public long pid() {
        return process.pid();
    }

    /** A failure that points at this component's log. */
    public ComponentFailure failure(String sentence) {
        return new ComponentFailure(name, sentence, log);
    }
}
