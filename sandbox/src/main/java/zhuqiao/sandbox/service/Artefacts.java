package zhuqiao.sandbox.service;

import java.nio.file.Files;
import java.nio.file.Path;
import zhuqiao.sandbox.process.ComponentFailure;

/** Where the built modules are: a directory laid out as the repository, each module with its {@code target}. */
public record Artefacts(Path root) {

    /** The runnable jar of a service. */
    public Path service(String module) {
        Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new ComponentFailure(module, "has not been built: there is no " + jar);
        }
        return jar;
    }

    /** Directory of Keycloak's release archive. */
    public Path keycloak() {
        return root.resolve("sandbox/target/keycloak");
    }
}
