package zhuqiao.sandbox.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The main class of Kafka's own JVM: formats the node's storage, then runs the server until it is asked to end. */
public final class KafkaNode {

    private KafkaNode() {}

    /** Takes one argument, the server's properties file. */
    public static void main(String[] arguments) throws IOException {
        Path properties = Path.of(arguments[0]);
        Files.createDirectories(properties.toAbsolutePath().getParent());
        String[] format = {
            "format",
            "--config",
            properties.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        PrintStream console = System.out;
        int status = StorageTool.execute(format, console);
        if (status != 0) {
            System.exit(status);
        }
        Kafka.main(new String[] {properties.toString()});
    }
}
