package zhuqiao.sandbox.launcher;

import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.service.Service;

/** One process of a service, whichever it is by now: a new one takes the place of one that ended. */
final class Replica {

    private final Service service;
    private volatile RunningProcess process;

    Replica(Service service, RunningProcess process) {
        this.service = service;
        this.process = process;
    }

    Service service() {
        return service;
    }

    boolean is(RunningProcess other) {
        return process.pid() == other.pid();
    }

    void becomes(RunningProcess started) {
        process = started;
    }

    long pid() {
        return process.pid();
    }
}
