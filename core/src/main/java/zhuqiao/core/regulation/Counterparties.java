package zhuqiao.core.regulation;

import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.value.Uscc;

/**
 * Who stands on the sides of a drafted agreement; null where nothing is known.
 *
 * @param platform credit code of the platform operator
 */
public record Counterparties(
        @Nullable Lender lender,
        @Nullable PartnerFacts partner,
        @Nullable Guarantor guarantor,
        Uscc platform) {}
