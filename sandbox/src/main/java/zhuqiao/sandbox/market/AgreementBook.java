package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import zhuqiao.sandbox.client.Json;

/** The agreements of {@code agreements.yaml}: defaults, product and line laid over each other. */
final class AgreementBook {
    private final JsonNode file = YamlFile.read("agreements.yaml");
    private final Directory directory;

    AgreementBook(Directory directory) {
        this.directory = directory;
    }

    List<Contract> contracts() {
        return StreamSupport.stream(file.path("agreements").spliterator(), false)
                .map(this::contract)
                .toList();
    }

    private Contract contract(JsonNode line) {
        Counterparty lender = directory.lender(Json.required(line, "lender"));
        Counterparty partner = directory.partner(Json.required(line, "partner"));
        Optional<Counterparty> guarantor = Json.field(line, "guarantor").map(directory::guarantor);
        AgreementForm form = new AgreementForm(lender, partner, guarantor);
        ObjectNode said = file.path("defaults").deepCopy();
        lay(said, file.path("products").path(Json.required(line, "product")));
        lay(said, line);
        List<ObjectNode> versions = new ArrayList<>();
        versions.add(form.fill(said));
        for (JsonNode amendment : line.path("amendments")) {
            lay(said, amendment);
            versions.add(form.fill(said));
        }
        return new Contract(Json.required(line, "number"), lender, partner, guarantor, List.copyOf(versions));
    }

    private static void lay(ObjectNode under, JsonNode over) {
        over.properties().forEach(entry -> under.set(entry.getKey(), entry.getValue()));
    }
}
