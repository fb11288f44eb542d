package zhuqiao.sandbox.kafka;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import zhuqiao.sandbox.process.ComponentFailure;
import zhuqiao.sandbox.process.JavaCommand;
import zhuqiao.sandbox.process.Processes;
import zhuqiao.sandbox.process.Readiness;
import zhuqiao.sandbox.process.RunningProcess;
import zhuqiao.sandbox.process.RunningProcess.Stage;
import zhuqiao.sandbox.stack.StateDirectory;

/** One Kafka node, broker and controller in one, in a JVM of its own. */
public final class KafkaServer {

    private static final String NAME = "kafka";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port;
    private final RunningProcess process;

    private KafkaServer(int port, RunningProcess process) {
        this.port = port;
        this.process = process;
    }

    /** Starts the node and creates the platform's topics. */
    public static KafkaServer start(StateDirectory state, Processes processes, int port, int controllerPort)
            throws InterruptedException {
        try {
            Path directory = Files.createDirectories(state.run().resolve(NAME));
            Path file = directory.resolve("server.properties");
            StringWriter text = new StringWriter();
            properties(directory, port, controllerPort).store(text, null);
            Files.writeString(file, text.toString());
            JavaCommand java = JavaCommand.with(
                            "-Xmx320m",
                            "-Xms128m",
                            "-XX:+UseSerialGC",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                            "-Dorg.slf4j.simpleLogger.showDateTime=true")
                    .and("-cp", System.getProperty("java.class.path"), KafkaNode.class.getName(), file.toString());
            RunningProcess process = processes.start(NAME, Stage.INFRASTRUCTURE, directory, Map.of(), java.words());
            KafkaServer kafka = new KafkaServer(port, process);
            kafka.furnish();
            return kafka;
        } catch (IOException e) {
            throw new ComponentFailure(NAME, "did not start: " + e.getMessage(), processes.log(NAME));
        }
    }

    private void furnish() throws InterruptedException {
        Properties client = new Properties();
        client.put("bootstrap.servers", bootstrapServers());
        client.put("reconnect.backoff.max.ms", "200");
        client.put("request.timeout.ms", "5000");
        // The client would retry without a pause while nobody listens yet.
        Readiness.await(process, PATIENCE, () -> listens(port));
        try (Admin admin = Admin.create(client)) {
            Readiness.await(
                    process,
                    PATIENCE,
                    () -> !admin.describeCluster()
                            .nodes()
                            .get(3, TimeUnit.SECONDS)
                            .isEmpty());
            Topics.create(admin);
        } catch (ExecutionException e) {
            throw process.failure("could not create the topics: " + e.getMessage());
        }
    }

    private static boolean listens(int port) throws IOException {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        }
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        Properties server = new Properties();
        server.put("process.roles", "broker,controller");
        server.put("node.id", "1");
        server.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        server.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        server.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        server.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        server.put("controller.listener.names", "CONTROLLER");
        server.put("inter.broker.listener.name", "PLAINTEXT");
        server.put("log.dirs", directory.resolve("data").toString());
        server.put("auto.create.topics.enable", "false");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            server.put(topic + ".replication.factor", "1");
        }
        server.put("transaction.state.log.min.isr", "1");
        server.put("share.coordinator.state.topic.min.isr", "1");
        server.put("offsets.topic.num.partitions", "6");
        server.put("group.initial.rebalance.delay.ms", "0");
        return server;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }
}
