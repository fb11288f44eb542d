package zhuqiao.acceptance.stack;

import zhuqiao.sandbox.stack.StackInfo;

/** The stack as its file describes it now: the pids change when a service is started again. */
@FunctionalInterface
public interface LiveStack {
    StackInfo now();
}
