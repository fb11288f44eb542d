package zhuqiao.partner.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How agreements are kept. */
@ConfigMapping(prefix = "zhuqiao.agreement")
public interface AgreementConfig {
    /** How often versions that ended, or whose successor began, are looked for. */
    @WithDefault("PT30S")
    Duration switchInterval();

    /** How often agreements are looked for whose parties' facts changed, began or ended. */
    @WithDefault("PT1S")
    Duration reviewInterval();
}
