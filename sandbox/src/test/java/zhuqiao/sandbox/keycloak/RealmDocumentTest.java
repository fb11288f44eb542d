package zhuqiao.sandbox.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhuqiao.sandbox.market.Seat;

class RealmDocumentTest {

    private static final List<Seat> SEATS = List.of(
            new Seat("lender-a", "id-l", Seat.Kind.LENDER, "A"), new Seat("bank-a", "id-p", Seat.Kind.PARTNER, "B"));

    private JsonNode realm;

    @BeforeEach
    void writeIt() throws Exception {
        RealmDocument document = new RealmDocument(RealmSecrets.draw(SEATS), URI.create("https://127.0.0.1:8443"));
        realm = JsonMapper.builder().build().readTree(document.json());
    }

    @Test
    void onlyTheConsoleTakesPasswords() {
        // When
        List<String> direct = realm.get("clients")
                .valueStream()
                .filter(client -> client.get("directAccessGrantsEnabled").booleanValue())
                .map(client -> client.get("clientId").textValue())
                .toList();
        // Then
        assertThat(direct).containsExactly("zhuqiao-console");
    }

    @Test
    void aSeatsTokenCarriesItsOwnId() {
        // When
        JsonNode bank = client("bank-a");
        // Then
        assertThat(bank.at("/protocolMappers/1/config/claim.name").textValue()).isEqualTo("partner_id");
        assertThat(bank.at("/protocolMappers/1/config/claim.value").textValue()).isEqualTo("id-p");
    }

    @Test
    void secretsDifferFromClientToClientAndFromRunToRun() {
        // When
        RealmSecrets another = RealmSecrets.draw(SEATS);
        // Then
        assertThat(client("lender-a").get("secret"))
                .isNotEqualTo(client("bank-a").get("secret"));
        assertThat(another.clients().values())
                .extracting(client -> client.secret())
                .doesNotContain(client("lender-a").get("secret").textValue());
    }

    private JsonNode client(String id) {
        return realm.get("clients")
                .valueStream()
                .filter(client -> client.get("clientId").textValue().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
