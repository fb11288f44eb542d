package zhuqiao.sandbox.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Reads and writes {@code stack.json}: whole or not at all, for its owner alone, since it holds secrets. */
public final class StackFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // Jackson would write a Path as a file: address.
            .addModule(new SimpleModule().addSerializer(Path.class, ToStringSerializer.instance))
            .build();

    private StackFile() {}

    public static void write(Path file, StackInfo stack) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "stack",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text(stack));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public static StackInfo read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), StackInfo.class);
    }

    static String text(StackInfo stack) throws IOException {
        return JSON.writeValueAsString(stack) + "\n";
    }
}
