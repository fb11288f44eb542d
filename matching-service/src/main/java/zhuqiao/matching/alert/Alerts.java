package zhuqiao.matching.alert;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import zhuqiao.matching.referral.ReferralEntity;

/** Raises alerts: a counter that alerting rules watch, and a line in the log that says where to look. */
@ApplicationScoped
public class Alerts {
    private static final Logger LOG = Logger.getLogger(Alerts.class);
    private final MeterRegistry meters;

    public Alerts(MeterRegistry meters) {
        this.meters = meters;
    }

    public void raise(AlertKind kind, ReferralEntity referral) {
        meters.counter("zhuqiao.alerts", "kind", kind.name()).increment();
        LOG.warnf(
                "alert kind=%s referralId=%s applicationId=%s partnerId=%s lenderId=%s",
                kind, referral.id, referral.applicationId, referral.partnerId, referral.lenderId);
    }
}
