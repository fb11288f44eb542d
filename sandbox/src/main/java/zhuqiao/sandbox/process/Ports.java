package zhuqiao.sandbox.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Chooses loopback ports: the one an environment variable names (0 names any), else a preferred one if it is free, else
 * any free one. No port is given out twice.
 */
public final class Ports {

    private final Map<String, String> environment;
    private final Set<Integer> given = new HashSet<>();

    public Ports(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Any free port, unless the variable names one.
     *
     * @throws ComponentFailure when the variable names no port, or one in use
     */
    public synchronized int choose(String component, String variable) throws IOException {
        OptionalInt named = named(component, variable);
        if (named.isPresent()) {
            return named.getAsInt();
        }
        int port;
        do {
            port = free();
        } while (!given.add(port));
        return port;
    }

    /** The preferred port when it is free. */
    public synchronized int choose(String component, String variable, int preferred) throws IOException {
        boolean decided = environment.containsKey(variable) || given.contains(preferred) || !isFree(preferred);
        if (decided) {
            return choose(component, variable);
        }
        given.add(preferred);
        return preferred;
    }

    private OptionalInt named(String component, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return OptionalInt.empty();
        }
        int port = number(value);
        if (port == 0) {
            return OptionalInt.empty();
        }
        if (port < 1 || port > 65_535) {
            throw new ComponentFailure(
                    component, "%s=%s is not a port (1 to 65535, or 0 for any free one)".formatted(variable, value));
        }
        if (!given.add(port) || !isFree(port)) {
            throw new ComponentFailure(component, "port %d, wanted by %s, is in use".formatted(port, variable));
        }
        return OptionalInt.of(port);
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Free means nobody listens on it, be it on loopback or on every interface. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
