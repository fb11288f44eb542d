package zhuqiao.bench.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One keep-alive HTTP/1.1 connection that sends one application after the other; as little work as will do. */
final class Caller implements AutoCloseable {
    private static final int CREATED = 201;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] head;
    private final byte[] line = new byte[8_192];
    private long[] micros = new long[4_096];
    private int count;

    Caller(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        head = ("POST /v1/applications HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalStateException when the answer is not 201 with a referral */
    void send(long number, byte[] body) throws IOException {
        byte[] rest = ("Idempotency-Key: bench-" + number + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + rest.length + body.length);
        System.arraycopy(rest, 0, request, head.length, rest.length);
        System.arraycopy(body, 0, request, head.length + rest.length, body.length);
        long start = System.nanoTime();
        out.write(request);
        int status = Integer.parseInt(readLine().substring(9, 12));
        int length = 0;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        byte[] answer = in.readNBytes(length);
        note((System.nanoTime() - start) / 1_000);
        if (status != CREATED || !holdsReferral(answer)) {
            throw new IllegalStateException(status + " " + new String(answer, StandardCharsets.UTF_8));
        }
    }

    long[] micros() {
        return Arrays.copyOf(micros, count);
    }

    private static boolean holdsReferral(byte[] answer) {
        return new String(answer, StandardCharsets.ISO_8859_1).contains("\"status\":\"REFERRED\"");
    }

    private void note(long time) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, count * 2);
        }
        micros[count++] = time;
    }

    private String readLine() throws IOException {
        int length = 0;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the service closed the connection");
            }
            if (c != '\r') {
                line[length++] = (byte) c;
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
