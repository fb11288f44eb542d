package zhuqiao.partner.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import zhuqiao.partner.audit.AuditEntry;
import zhuqiao.partner.audit.AuditSubject;
import zhuqiao.partner.audit.AuditTrail;
import zhuqiao.partner.counterparty.BusinessDay;
import zhuqiao.platform.identity.Caller;
import zhuqiao.platform.paging.Page;
import zhuqiao.platform.paging.PageRequest;
import zhuqiao.platform.problem.Problem;

/** Shows agreements: staff all, a counterparty those it is a side of. */
@ApplicationScoped
class Reading {
    private final AgreementRepository agreements;
    private final VersionRepository versions;
    private final AuditTrail audit;

    Reading(AgreementRepository agreements, VersionRepository versions, AuditTrail audit) {
        this.agreements = agreements;
        this.versions = versions;
        this.audit = audit;
    }

    @WithSession
    Uni<Shown> get(String id, Caller caller) {
        return visible(id, caller).map(dossier -> new Shown(dossier, dossier.head(BusinessDay.of(Instant.now()))));
    }

    @WithSession
    Uni<Shown> version(String id, int number, Caller caller) {
        return visible(id, caller)
                .map(dossier -> dossier.versions().stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .map(version -> new Shown(dossier, version))
                        .orElseThrow(Problem::notFound));
    }

    /** All versions, newest first. */
    @WithSession
    Uni<Page<JsonNode>> versions(String id, Caller caller, PageRequest request) {
        return visible(id, caller).map(dossier -> {
            List<VersionRow> page = dossier.versions().reversed().stream()
                    .filter(version -> version.number() < request.belowNumber())
                    .limit(request.limit() + 1L)
                    .toList();
            return Page.of(page, request, version -> Integer.toString(version.number()), AgreementView::of);
        });
    }

    @WithSession
    Uni<Page<JsonNode>> list(Search search, PageRequest request) {
        return versions.page(search, request)
                .map(rows -> Page.of(rows, request, VersionRow::agreementId, AgreementView::of));
    }

    @WithSession
    Uni<Page<AuditEntry>> audit(String id, PageRequest request) {
        return agreements
                .get(id)
                .flatMap(found -> audit.of(new AuditSubject(AuditSubject.Kind.AGREEMENT, id), request));
    }

    private Uni<Dossier> visible(String id, Caller caller) {
        return agreements.get(id).invoke(dossier -> {
            VersionRow any = dossier.newest();
            if (!caller.sees(any.lenderId(), any.partnerId())) {
                throw Problem.notFound();
            }
        });
    }
}
