package zhuqiao.sandbox.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a release archive. */
final class Unzip {

    private Unzip() {}

    /** The archive's one top directory becomes the target. */
    static void withoutTopDirectory(Path zip, Path target) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream archive = new ZipInputStream(file)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String inside = entry.getName().replaceFirst("^[^/]+/?", "");
                Path path = target.resolve(inside).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(zip + " wants to write outside its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(archive, path);
                }
            }
        }
    }
}
