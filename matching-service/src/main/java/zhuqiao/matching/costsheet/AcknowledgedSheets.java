package zhuqiao.matching.costsheet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import zhuqiao.platform.json.Json;

/** Sheets that borrowers acknowledged, as they saw them. */
@ApplicationScoped
public class AcknowledgedSheets {
    /** @return fails with 409 {@code no-offer} when none was acknowledged */
    Uni<DrawnSheet> of(UUID referralId) {
        return Panache.getSession()
                .flatMap(session -> session.find(Acknowledgement.class, referralId))
                .map(found -> {
                    if (found == null) {
                        throw CostSheetReading.noOffer();
                    }
                    return new DrawnSheet(Json.read(found.costSheet, CostSheet.class), found.costSheetDigest);
                });
    }
}
