package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.client.Json;

/** What partners publish and declare so that their agreements may run: derived from those agreements. */
record Declarations(List<Contract> contracts, LocalDate today) {
    private static final LocalDate LISTED_SINCE = LocalDate.of(2025, 1, 1);
    private static final String HEADROOM_CAP = "50000000000.00";

    /** The partner's list: the platform, and every guarantor and co-lender of its agreements. */
    List<ObjectNode> whitelist(Counterparty partner) {
        List<ObjectNode> entries = new ArrayList<>();
        entries.add(entry(partner, "PLATFORM", Market.PLATFORM));
        of(partner).stream()
                .flatMap(contract -> contract.guarantor().stream())
                .distinct()
                .forEach(guarantor -> entries.add(entry(partner, "GUARANTOR", guarantor.uscc())));
        coLenders(partner).forEach(lender -> entries.add(entry(partner, "CO_LENDER", lender.uscc())));
        return entries;
    }

    /** What only the partner's own books can say (rules L2, L3 and M10). */
    List<ObjectNode> headroom(Counterparty partner) {
        List<ObjectNode> declarations = new ArrayList<>();
        List<Counterparty> coLenders = coLenders(partner);
        coLenders.forEach(lender ->
                declarations.add(declaration(partner, "CO_LENDING_ONE_LENDER").put("lenderId", lender.id())));
        if (!coLenders.isEmpty()) {
            declarations.add(declaration(partner, "CO_LENDING_ALL"));
        }
        boolean guaranteed =
                of(partner).stream().anyMatch(contract -> contract.guarantor().isPresent());
        if (partner.hasLicence("CONSUMER_FINANCE") && guaranteed) {
            declarations.add(declaration(partner, "CFC_GUARANTEED"));
        }
        return declarations;
    }

    private List<Contract> of(Counterparty partner) {
        return contracts.stream()
                .filter(contract -> contract.partner().equals(partner))
                .toList();
    }

    private List<Counterparty> coLenders(Counterparty partner) {
        return of(partner).stream()
                .filter(Contract::coLending)
                .map(Contract::lender)
                .distinct()
                .toList();
    }

    private static ObjectNode entry(Counterparty partner, String role, Uscc uscc) {
        ObjectNode entry =
                Json.object().put("role", role).put("uscc", uscc.code()).put("from", LISTED_SINCE.toString());
        return entry.set("evidence", evidence(partner, "cooperation-list"));
    }

    private ObjectNode declaration(Counterparty partner, String kind) {
        ObjectNode declaration = Json.object()
                .put("kind", kind)
                .put("cap", HEADROOM_CAP)
                .put("asOf", today.minusDays(5).toString())
                .put("expiresAt", today.plusDays(85).toString());
        return declaration.set("evidence", evidence(partner, "headroom"));
    }

    private static ObjectNode evidence(Counterparty partner, String page) {
        return Json.object()
                .put("name", partner.name())
                .put("url", "https://" + partner.seat() + ".example/" + page)
                .put("sha256", "%064x".formatted(partner.seat().hashCode() & 0xffffffffL));
    }
}
