package zhuqiao.matching.quota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;

/** The quota of an agreement in total; read here, written set-based by intake and ledger. */
@Entity
@Table(name = "quota")
public class QuotaEntity {
    @Id
    @Column(name = "agreement_id")
    public String agreementId;

    @Column(name = "agreement_version")
    public int agreementVersion;

    @Column(name = "lender_id")
    public String lenderId;

    @Column(name = "partner_id")
    public String partnerId;

    @Column(name = "total_limit_fen")
    public Money totalLimit;

    @Column(name = "day_limit_fen")
    public @Nullable Money dayLimit;

    @Column(name = "month_limit_fen")
    public @Nullable Money monthLimit;

    @Column(name = "revolving")
    public boolean revolving;

    @Column(name = "reserved_fen")
    public Money reserved;

    @Column(name = "used_fen")
    public Money used;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
