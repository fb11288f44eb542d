package zhuqiao.matching.quota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import zhuqiao.core.value.Money;
import zhuqiao.platform.id.Ids;

/** Who planned what for which day; never changed. */
@Entity
@Table(name = "day_plan_change")
public class DayPlanChange {
    @Id
    public UUID id;

    @Column(name = "at")
    public Instant at;

    @Column(name = "agreement_id")
    public String agreementId;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "partner_id")
    public String partnerId;

    @Column(name = "starts_on")
    public LocalDate startsOn;

    @Column(name = "plan_fen")
    public Money plan;

    /** Subject of the caller's token. */
    @Column(name = "actor")
    public String actor;

    protected DayPlanChange() {}

    DayPlanChange(QuotaEntity quota, DayPlan plan, String actor, Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.agreementId = quota.agreementId;
        this.lenderId = quota.lenderId;
        this.partnerId = quota.partnerId;
        this.startsOn = plan.date();
        this.plan = plan.limit();
        this.actor = actor;
    }
}
