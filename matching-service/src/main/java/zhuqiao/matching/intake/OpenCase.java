package zhuqiao.matching.intake;

import java.util.List;
import java.util.Set;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.request.Tried;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationState;
import zhuqiao.matching.application.ConsentEntity;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.matching.trail.Cause;

/**
 * An application as this transaction decides about it.
 *
 * @param state what a match may move
 * @param tried partners it was already put to
 */
record OpenCase(
        Member<?> member,
        ApplicationEntity application,
        ApplicationState.Matchable state,
        List<ConsentEntity> consents,
        LoanRequest request,
        List<Tried> tried,
        Set<String> waivedRules,
        Cause cause) {

    boolean isNew() {
        return member instanceof Arrival;
    }

    CaseKeys keys() {
        return member.keys();
    }

    LoanApplication submission() {
        return member.submission();
    }

    int nextAttempt() {
        return tried.size() + 1;
    }
}
