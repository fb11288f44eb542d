package zhuqiao.core.request;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Uscc;

/** The purchase behind a consumption loan. */
public record Consumption(@Nullable Uscc merchant, @Nullable Money orderAmount) {}
