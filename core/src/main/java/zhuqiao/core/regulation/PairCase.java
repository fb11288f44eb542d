package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Uscc;

/**
 * An application and one agreement that may fund it.
 *
 * @param excludedPartners partners that agreements tried before exclude after themselves
 */
public record PairCase(
        ApplicationCase application,
        AgreementVersion version,
        @Nullable PartnerFacts partner,
        @Nullable Guarantor guarantor,
        List<Quote> quotes,
        Set<String> excludedPartners)
        implements AgreementCase {
    public LoanRequest request() {
        return application.request();
    }

    @Override
    public Agreement agreement() {
        return version.agreement();
    }

    @Override
    public @Nullable Lender lender() {
        return application.lender();
    }

    @Override
    public Uscc platform() {
        return application.platform();
    }

    @Override
    public LocalDate day() {
        return application.day();
    }

    /** What the partner would fund of the amount. */
    public Money partnerPart() {
        return agreement().shares().partnerPart(request().amount());
    }

    /** What the lender would fund of the amount. */
    public Money lenderPart() {
        return request().amount().minus(partnerPart());
    }
}
