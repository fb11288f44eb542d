package zhuqiao.matching.referral;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Keys agreed with partners. */
@ConfigMapping(prefix = "zhuqiao.disclosure")
public interface DisclosureConfig {
    /** By partner id, the base64 key under which its {@code idHash} is made. */
    Map<String, String> idHashKeys();
}
