package zhuqiao.partner.agreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.platform.json.Json;

/** How a version looks to a reader: what was submitted, and its state. */
final class AgreementView {
    private AgreementView() {}

    static ObjectNode of(VersionRow row) {
        AgreementVersion version = row.version();
        ObjectNode view = Json.object()
                .put("id", row.agreementId())
                .put("version", row.number())
                .put("status", row.status().name())
                .put("createdAt", row.createdAt().toString())
                .put("updatedAt", row.updatedAt().toString());
        view.setAll((ObjectNode) Json.MAPPER.valueToTree(version.agreement()));
        view.set("history", Json.MAPPER.valueToTree(version.history()));
        return view;
    }

    /** With a word on the version under way, when another one is shown. */
    static ObjectNode of(Dossier dossier, VersionRow shown) {
        ObjectNode view = of(shown);
        VersionRow next = dossier.newest();
        if (next.number() > shown.number()) {
            view.set("nextVersion", next(next));
        }
        return view;
    }

    private static ObjectNode next(VersionRow row) {
        return Json.object()
                .put("version", row.number())
                .put("status", row.status().name())
                .put("validFrom", row.validFrom().toString());
    }
}
