package zhuqiao.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import zhuqiao.sandbox.stack.StackFile;
import zhuqiao.sandbox.stack.StackInfo;

/**
 * Gives tests a {@link StackInfo} of a running platform with the sandbox's market open. The first test class that asks
 * starts it, in a directory and on ports of its own; it ends with the test run. {@code ZHUQIAO_TEST_STACK}, the path of
 * a stack.json, makes the tests use a stack that runs already. Tests that end processes ask for a {@link LiveStack}.
 */
public final class RunningStack implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningStack.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        stack(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == StackInfo.class || type == LiveStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == LiveStack.class) {
            LiveStack live = () -> stack(context);
            return live;
        }
        return stack(context);
    }

    private static StackInfo stack(ExtensionContext context) {
        @Nullable String running = System.getenv("ZHUQIAO_TEST_STACK");
        if (running != null && !running.isBlank()) {
            return read(Path.of(running));
        }
        OwnStack own = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(OwnStack.class, _ -> OwnStack.start(), OwnStack.class);
        // Read anew: the pids change when a service is restarted.
        return read(own.file());
    }

    private static StackInfo read(Path file) {
        try {
            return StackFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
