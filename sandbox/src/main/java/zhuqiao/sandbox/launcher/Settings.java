package zhuqiao.sandbox.launcher;

import java.nio.file.Path;
import java.util.Optional;
import zhuqiao.sandbox.service.Artefacts;
import zhuqiao.sandbox.stack.StateDirectory;

/** What the root command, or a test, tells the launcher by system properties. */
record Settings(StateDirectory state, Artefacts artefacts, Optional<ProcessHandle> parent) {

    static Settings read() {
        Path state = directory("zhuqiao.state", ".zhuqiao");
        return new Settings(
                new StateDirectory(
                        state, directory("zhuqiao.cache", state.resolve("cache").toString())),
                new Artefacts(directory("zhuqiao.artefacts", ".")),
                Optional.ofNullable(Long.getLong("zhuqiao.parent")).flatMap(ProcessHandle::of));
    }

    private static Path directory(String property, String otherwise) {
        return Path.of(System.getProperty(property, otherwise)).toAbsolutePath().normalize();
    }
}
