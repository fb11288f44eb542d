package zhuqiao.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void aVariableDecidesThePort() throws IOException {
        // Given
        int free = freePort();
        Ports ports = new Ports(Map.of("GATE", Integer.toString(free)));
        // When
        int chosen = ports.choose("gateway", "GATE", 8443);
        // Then
        assertThat(chosen).isEqualTo(free);
    }

    @Test
    void aTakenPreferredPortGivesWayToAFreeOne() throws IOException {
        // Given
        try (ServerSocket taken = listening()) {
            // When
            int chosen = new Ports(Map.of()).choose("gateway", "GATE", taken.getLocalPort());
            // Then
            assertThat(chosen).isPositive().isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void aPortTakenOnEveryInterfaceIsTakenForUsToo() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0)) {
            // When
            boolean free = Ports.isFree(taken.getLocalPort());
            // Then
            assertThat(free).isFalse();
        }
    }

    @Test
    void zeroMeansAnyFreePortEvenWhenThePreferredOneIsFree() throws IOException {
        // Given
        int preferred = freePort();
        // When
        int chosen = new Ports(Map.of("GATE", "0")).choose("gateway", "GATE", preferred);
        // Then
        assertThat(chosen).isNotEqualTo(preferred);
    }

    @Test
    void aWantedPortInUseIsNamedInTheFailure() throws IOException {
        // Given
        try (ServerSocket taken = listening()) {
            Ports ports = new Ports(Map.of("KAFKA", Integer.toString(taken.getLocalPort())));
            // When, Then
            assertThatThrownBy(() -> ports.choose("kafka", "KAFKA"))
                    .isInstanceOf(ComponentFailure.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("KAFKA");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http", "84 43"})
    void whatIsNoPortIsRefused(String value) {
        // Given
        Ports ports = new Ports(Map.of("KAFKA", value));
        // When, Then
        assertThatThrownBy(() -> ports.choose("kafka", "KAFKA"))
                .isInstanceOf(ComponentFailure.class)
                .hasMessageContaining("is not a port");
    }

    @Test
    void noPortIsGivenTwice() throws IOException {
        // Given
        int free = freePort();
        Ports ports = new Ports(Map.of("A", Integer.toString(free), "B", Integer.toString(free)));
        ports.choose("kafka", "A");
        // When, Then
        assertThatThrownBy(() -> ports.choose("keycloak", "B")).isInstanceOf(ComponentFailure.class);
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = listening()) {
            return socket.getLocalPort();
        }
    }
}
