package zhuqiao.gateway.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A self-signed certificate for localhost in a key store of its own. */
record Certificate(Path keyStore) {
    static final String PASSWORD = "only-for-this-run";

    /** The JDK has no public API that makes a certificate; its tool has. */
    static Certificate make() {
        try {
            Path keyStore = Files.createTempDirectory("door").resolve("door.p12");
            List<String> keytool = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "door",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    keyStore.toString(),
                    "-storepass",
                    PASSWORD);
            int status = new ProcessBuilder(keytool).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("keytool ended with " + status);
            }
            return new Certificate(keyStore);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(keyStore);
            Files.deleteIfExists(keyStore.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
