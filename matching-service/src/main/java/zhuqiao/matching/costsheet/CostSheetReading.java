package zhuqiao.matching.costsheet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import zhuqiao.core.terms.RiskGrade;
import zhuqiao.matching.application.ApplicationEntity;
import zhuqiao.matching.application.ApplicationReading;
import zhuqiao.matching.application.Submissions;
import zhuqiao.matching.quota.BusinessDay;
import zhuqiao.matching.referral.ReferralEntity;
import zhuqiao.matching.referral.ReferralRepository;
import zhuqiao.matching.trail.DatabaseClock;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Which cost sheet an application has now; the session is opened by the caller. */
@ApplicationScoped
public class CostSheetReading {
    private final ApplicationReading applications;
    private final ReferralRepository referrals;
    private final Submissions submissions;
    private final CostSheets sheets;
    private final AcknowledgedSheets acknowledged;
    private final DatabaseClock clock;

    public CostSheetReading(
            ApplicationReading applications,
            ReferralRepository referrals,
            Submissions submissions,
            CostSheets sheets,
            AcknowledgedSheets acknowledged,
            DatabaseClock clock) {
        this.applications = applications;
        this.referrals = referrals;
        this.submissions = submissions;
        this.sheets = sheets;
        this.acknowledged = acknowledged;
        this.clock = clock;
    }

    /**
     * Of an offer, the sheet counted from today; after the confirmation, the one that the borrower acknowledged.
     *
     * @return fails with 404, or 409 {@code no-offer}
     */
    Uni<DrawnSheet> read(UUID applicationId, Caller caller) {
        return applications
                .visible(applicationId, caller)
                .flatMap(application -> referrals
                        .latestOf(applicationId)
                        .flatMap(latest -> sheet(application, latest.orElseThrow(CostSheetReading::noOffer))));
    }

    private Uni<DrawnSheet> sheet(ApplicationEntity application, ReferralEntity referral) {
        return switch (application.status) {
            case APPROVED -> {
                if (referral.offerAmount == null || !referral.status.isLive()) {
                    throw noOffer();
                }
                yield clock.now()
                        .map(now -> DrawnSheet.of(sheets.draw(referral, grade(application), BusinessDay.of(now))));
            }
            case CONFIRMED, DISBURSED, SETTLED -> acknowledged.of(referral.id);
            case REFERRED, NEEDS_CONSENT, NO_FUNDER, REJECTED, REVIEW, WITHDRAWN, EXPIRED -> throw noOffer();
        };
    }

    private RiskGrade grade(ApplicationEntity application) {
        return submissions.read(application.submission).riskGrade();
    }

    static Problem noOffer() {
        return Problem.conflict("no-offer", Text.of("当前没有授信结果", "There is no offer to draw up a cost sheet for"));
    }
}
