package zhuqiao.gateway.door;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls the gateway over TLS: as a well-behaved client, or byte by byte. */
public final class Caller {
    public static final HttpClient HTTP_2 = client(HttpClient.Version.HTTP_2);
    public static final HttpClient HTTP_1 = client(HttpClient.Version.HTTP_1_1);

    private Caller() {}

    public static int port() {
        return ConfigProvider.getConfig().getValue("test.port.door", Integer.class);
    }

    /** A request with a good token; overwrite what the test is about. */
    public static HttpRequest.Builder to(String path) {
        return anonymouslyTo(path).header("Authorization", "Bearer " + Token.good());
    }

    public static HttpRequest.Builder anonymouslyTo(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP_2.send(request.build(), BodyHandlers.ofString());
    }

    public static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** An open TLS connection, for what no client library would send. */
    public static Socket connect() throws IOException {
        Socket socket = trusting().getSocketFactory().createSocket("localhost", port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** Sends these bytes and reads until the server closes the connection. */
    public static String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The head of a request as bytes, with a good token, on a connection that ends with the answer. */
    public static String head(String method, String target, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        head.append("Connection: close\r\nAuthorization: Bearer ")
                .append(Token.good())
                .append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder().version(version).sslContext(trusting()).build();
    }

    private static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The certificate is the sandbox's and the deployment's matter; here it is made anew for each run. */
    private static final class TrustAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
