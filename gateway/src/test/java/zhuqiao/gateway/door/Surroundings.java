package zhuqiao.gateway.door;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Before the gateway starts: a realm on a free port, a certificate, and free ports for the services to come. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    private final Realm realm = new Realm();
    private final Certificate certificate = Certificate.make();

    @Override
    public Map<String, String> start() {
        List<Integer> ports = freePorts(6);
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.tls.key-store.p12.path", certificate.keyStore().toString());
        config.put("quarkus.tls.key-store.p12.password", Certificate.PASSWORD);
        config.put("quarkus.oidc.auth-server-url", realm.start());
        config.put("test.realm.key", realm.signingKey());
        config.put("test.realm.public-key", realm.publicKey());
        config.put("test.port.partner", ports.get(0).toString());
        config.put("test.port.matching-a", ports.get(1).toString());
        config.put("test.port.matching-b", ports.get(2).toString());
        config.put("test.port.door", ports.get(4).toString());
        config.put("quarkus.http.test-ssl-port", ports.get(4).toString());
        config.put("test.port.management", ports.get(5).toString());
        config.put("quarkus.management.test-port", ports.get(5).toString());
        config.put("zhuqiao.gateway.answer-timeout", "PT3S");
        config.put("zhuqiao.gateway.limit.discard", "PT1S");
        config.put("zhuqiao.gateway.limit.clients.\"throttled-client\".per-second", "1");
        config.put("zhuqiao.gateway.limit.clients.\"throttled-client\".burst", "3");
        config.put("zhuqiao.gateway.partner-service", address(ports.get(0)));
        // Nothing ever listens on the third one.
        config.put(
                "zhuqiao.gateway.matching-service",
                address(ports.get(1)) + "," + address(ports.get(2)) + "," + address(ports.get(3)));
        return config;
    }

    @Override
    public void stop() {
        realm.stop();
        certificate.delete();
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } finally {
            sockets.forEach(Surroundings::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
