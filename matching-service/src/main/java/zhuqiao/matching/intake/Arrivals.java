package zhuqiao.matching.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ConsentEntity;
import zhuqiao.matching.application.Submissions;
import zhuqiao.matching.request.ConsentForm;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.platform.id.Ids;
import zhuqiao.platform.idempotency.IdempotencyKey;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.security.BlindIndex;

/** Makes arrivals on the caller's own thread: what can be computed before the group is, so that the group stays short. */
@ApplicationScoped
public class Arrivals {
    private final Submissions submissions;
    private final BlindIndex index;

    public Arrivals(Submissions submissions, BlindIndex index) {
        this.submissions = submissions;
        this.index = index;
    }

    public Arrival of(LoanApplication submission, Caller caller, @Nullable IdempotencyKey key) {
        CaseKeys keys = CaseKeys.of(submission, index);
        ApplicationEntity application = new ApplicationEntity();
        application.id = Ids.next();
        application.lenderId = caller.lender();
        application.lenderApplicationNo = submission.lenderApplicationNo();
        application.contentDigest = index.of("application", Json.write(submission));
        application.submission = submissions.seal(submission.withoutConsents());
        application.borrowerIndex = keys.borrower().bytes();
        application.borrowerType = submission.borrower().type();
        application.scenario = submission.scenario();
        application.amount = submission.amount();
        Instant now = Instant.now();
        List<ConsentEntity> consents = submission.consentsOrNone().stream()
                .map(form -> consent(form, application.id, application.lenderId, now))
                .toList();
        return new Arrival(application, consents, submission, keys, caller.subject(), key);
    }

    private static ConsentEntity consent(ConsentForm form, UUID applicationId, String lenderId, Instant now) {
        ConsentEntity consent = new ConsentEntity();
        consent.id = Ids.next();
        consent.applicationId = applicationId;
        consent.lenderId = lenderId;
        consent.kind = form.kind();
        consent.recipient = form.recipient();
        consent.grantedAt = form.grantedAt();
        consent.validTo = form.validTo();
        consent.evidence = form.evidence();
        consent.createdAt = now;
        return consent;
    }
}
