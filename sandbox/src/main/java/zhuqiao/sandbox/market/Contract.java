package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import zhuqiao.core.terms.Scenario;

/**
 * One agreement with its history.
 *
 * @param versions what was signed, oldest first: the bodies of the agreement and of its amendments
 */
record Contract(
        String number,
        Counterparty lender,
        Counterparty partner,
        Optional<Counterparty> guarantor,
        List<ObjectNode> versions) {

    ObjectNode newest() {
        return versions.getLast();
    }

    boolean funds(Scenario scenario) {
        return StreamSupport.stream(newest().at("/terms/scenarios").spliterator(), false)
                .anyMatch(named -> named.asText().equals(scenario.name()));
    }

    boolean coLending() {
        return newest().path("fundingMode").asText().equals("CO_LENDING");
    }
}
