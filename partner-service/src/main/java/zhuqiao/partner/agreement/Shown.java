package zhuqiao.partner.agreement;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import zhuqiao.platform.idempotency.Answer;
import zhuqiao.platform.idempotency.Precondition;

/** The version of an agreement that an answer shows. */
record Shown(Dossier dossier, VersionRow version) {
    private String etag() {
        return Precondition.etag(dossier.agreement().revision());
    }

    Answer answer() {
        return Answer.ok(AgreementView.of(dossier, version)).withEtag(etag());
    }

    Response response() {
        return Response.ok(AgreementView.of(dossier, version))
                .header(HttpHeaders.ETAG, etag())
                .build();
    }
}
