package zhuqiao.core.counterparty;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Require;

/** A document kept elsewhere, by name or URL and hash. */
public record Evidence(
        String name, @Nullable String url, @Nullable String sha256) {
    public Evidence {
        Require.text(name, "name", 200);
        Require.optionalText(url, "url", 2000);
        Require.optionalText(sha256, "sha256", 128);
    }
}
