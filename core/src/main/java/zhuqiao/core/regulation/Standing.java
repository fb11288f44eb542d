package zhuqiao.core.regulation;

import java.util.ArrayList;
import java.util.List;

/** How an agreement stands before any application is looked at; gathers while limits are read. */
final class Standing {
    private Verdict verdict = Verdict.PASS;
    private final List<String> reviewRules = new ArrayList<>();

    void weigh(List<Check> checks) {
        for (Check check : checks) {
            worsen(check.verdict());
            if (check.verdict() == Verdict.REVIEW && !reviewRules.contains(check.rule())) {
                reviewRules.add(check.rule());
            }
        }
    }

    /** An input of a rule in force is not there. */
    void missing() {
        worsen(Verdict.INDETERMINATE);
    }

    private void worsen(Verdict other) {
        if (other.stops() && other.compareTo(verdict) > 0) {
            verdict = other;
        }
    }

    Verdict verdict() {
        return verdict;
    }

    List<String> reviewRules() {
        return List.copyOf(reviewRules);
    }
}
