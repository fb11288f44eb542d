package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.client.Answer;
import zhuqiao.sandbox.client.Api;
import zhuqiao.sandbox.client.Json;

/** Puts counterparties with their lists, declarations and policies into the register. */
record Registration(People people, List<Contract> contracts, LocalDate today) {
    private static final LocalDate LISTED_SINCE = LocalDate.of(2025, 1, 1);
    private static final String HEADROOM_CAP = "50000000000.00";

    /** @param register {@code lenders}, {@code partners} or {@code guarantors} */
    void enter(String register, Counterparty counterparty) {
        people.operator().post("/v1/" + register, counterparty.document()).expect(201);
    }

    /** The lender's own policy over the default one. */
    void policy(Counterparty lender) {
        String path = "/v1/lenders/" + lender.id() + "/policy";
        Api api = people.seat(lender.seat());
        Answer current = api.get(path).expect(200);
        JsonNode wanted = lender.policy().orElseThrow();
        api.putIfMatch(path, wanted, current.etag().orElse("*")).expect(200);
    }

    /** Publishes the partner's list with the platform and every guarantor and co-lender of its agreements. */
    void publishList(Counterparty partner) {
        publish(partner, "PLATFORM", Market.PLATFORM);
        List<Contract> own = contracts.stream()
                .filter(contract -> contract.partner().equals(partner))
                .toList();
        own.stream()
                .flatMap(contract -> contract.guarantor().stream())
                .map(Counterparty::uscc)
                .distinct()
                .forEach(uscc -> publish(partner, "GUARANTOR", uscc));
        own.stream()
                .filter(Contract::coLending)
                .map(contract -> contract.lender().uscc())
                .distinct()
                .forEach(uscc -> publish(partner, "CO_LENDER", uscc));
    }

    /** Declares what only the partner's own books can say (rules L2, L3 and M10). */
    void declareHeadroom(Counterparty partner) {
        List<Contract> own = contracts.stream()
                .filter(contract -> contract.partner().equals(partner))
                .toList();
        List<Counterparty> coLenders = own.stream()
                .filter(Contract::coLending)
                .map(Contract::lender)
                .distinct()
                .toList();
        coLenders.forEach(
                lender -> declare(partner, declaration("CO_LENDING_ONE_LENDER").put("lenderId", lender.id())));
        if (!coLenders.isEmpty()) {
            declare(partner, declaration("CO_LENDING_ALL"));
        }
        boolean guaranteed =
                own.stream().anyMatch(contract -> contract.guarantor().isPresent());
        if (partner.hasLicence("CONSUMER_FINANCE") && guaranteed) {
            declare(partner, declaration("CFC_GUARANTEED"));
        }
    }

    private void publish(Counterparty partner, String role, Uscc uscc) {
        ObjectNode entry =
                Json.object().put("role", role).put("uscc", uscc.code()).put("from", LISTED_SINCE.toString());
        entry.set("evidence", evidence(partner, "cooperation-list"));
        people.seat(partner.seat())
                .post("/v1/partners/" + partner.id() + "/whitelist", entry)
                .expect(201);
    }

    private void declare(Counterparty partner, ObjectNode declaration) {
        declaration.set("evidence", evidence(partner, "headroom"));
        people.seat(partner.seat())
                .post("/v1/partners/" + partner.id() + "/headroom", declaration)
                .expect(201);
    }

    private ObjectNode declaration(String kind) {
        return Json.object()
                .put("kind", kind)
                .put("cap", HEADROOM_CAP)
                .put("asOf", today.minusDays(5).toString())
                .put("expiresAt", today.plusDays(85).toString());
    }

    private static ObjectNode evidence(Counterparty partner, String page) {
        return Json.object()
                .put("name", partner.name())
                .put("url", "https://" + partner.seat() + ".example/" + page)
                .put("sha256", "%064x".formatted(partner.seat().hashCode() & 0xffffffffL));
    }
}
