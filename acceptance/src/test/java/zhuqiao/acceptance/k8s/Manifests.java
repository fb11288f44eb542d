package zhuqiao.acceptance.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A set of objects that are applied together. */
record Manifests(List<Manifest> objects) {
    /** The folder {@code k8s} of the repository, whichever module's directory the test runs in. */
    static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("k8s"))) {
            here = Objects.requireNonNull(here.getParent(), "no folder k8s above the working directory");
        }
        return here.resolve("k8s");
    }

    /** The base as it stands: it is plain files, so that reading them is rendering them. */
    static String base() {
        Path base = folder().resolve("base");
        Map<?, ?> kustomization = yaml().load(read(base.resolve("kustomization.yaml")));
        List<?> resources = (List<?>) Objects.requireNonNull(kustomization.get("resources"));
        return resources.stream()
                .map(resource -> read(base.resolve(resource.toString())))
                .collect(Collectors.joining("\n---\n"));
    }

    static Manifests of(String text) {
        return new Manifests(StreamSupport.stream(yaml().loadAll(text).spliterator(), false)
                .filter(Objects::nonNull)
                .map(document -> new Manifest(Manifest.json(document).getAsJsonObject()))
                .toList());
    }

    Stream<Manifest> of(Kind kind) {
        return objects.stream().filter(object -> object.kind().equals(kind.label()));
    }

    boolean has(Kind kind, String name) {
        return of(kind).anyMatch(object -> object.name().equals(name));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Yaml yaml() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(strict));
    }
}
