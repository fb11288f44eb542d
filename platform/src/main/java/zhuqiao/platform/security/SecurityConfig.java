package zhuqiao.platform.security;

import io.smallrye.config.ConfigMapping;

/** Keys for personal data. Rotating the index key needs a second column and a backfill; see the threat model. */
@ConfigMapping(prefix = "zhuqiao.security")
public interface SecurityConfig {
    /** AES-256 key for data at rest, base64 of 32 bytes. */
    String dataKey();

    /** HMAC-SHA-256 key of the blind indexes, base64 of 32 bytes. */
    String indexKey();
}
