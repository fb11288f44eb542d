package zhuqiao.core.terms;

import java.time.LocalDate;
import zhuqiao.core.value.Require;

/** The personal-information impact assessment on file (PIPL arts 55, 56; rule D4). */
public record ImpactAssessment(String reference, String sha256, LocalDate on) {
    public ImpactAssessment {
        Require.text(reference, "reference", 200);
        Require.text(sha256, "sha256", 128);
        Require.present(on, "on");
        Require.day(on, "on");
    }
}
