package zhuqiao.sandbox.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two stacks from preparing the same part of the shared cache at once; the kernel frees it with its holder. */
public final class CacheLock implements AutoCloseable {

    private final FileChannel channel;

    private CacheLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else holds it. */
    public static CacheLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock();
        return new CacheLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
