package zhuqiao.matching.intake;

import java.util.ArrayList;
import java.util.List;

/** What members are told once the transaction has committed, and who goes into the next group instead. */
final class AfterCommit {
    private final List<Runnable> answers = new ArrayList<>();
    private final List<Member<?>> deferred = new ArrayList<>();

    <T> void settle(Member<T> member, T result) {
        answers.add(() -> member.settle(result));
    }

    void fail(Member<?> member, RuntimeException failure) {
        answers.add(() -> member.fail(failure));
    }

    void defer(Member<?> member) {
        deferred.add(member);
    }

    List<Member<?>> deferred() {
        return deferred;
    }

    void tell() {
        answers.forEach(Runnable::run);
    }
}
