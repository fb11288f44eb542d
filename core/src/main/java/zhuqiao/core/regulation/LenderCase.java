package zhuqiao.core.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Lender;

/** What rules about the lender alone look at. */
public interface LenderCase {
    /** Null when nothing is known of the lender. */
    @Nullable
    Lender lender();

    /** The business day (Asia/Shanghai) of the decision. */
    LocalDate day();
}
