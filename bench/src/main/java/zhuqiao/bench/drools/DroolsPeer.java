package zhuqiao.bench.drools;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;
import zhuqiao.bench.country.Asked;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.matching.Market;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.terms.AgreementVersion;

/** One lender's matching by Drools: its rule base compiled to the executable model, and a stateless session on it. */
public final class DroolsPeer {
    private final List<AgreementVersion> agreements;
    private final LenderPolicy policy;
    private final StatelessKieSession session;
    private final int rules;

    private DroolsPeer(List<AgreementVersion> agreements, LenderPolicy policy, KieBase base) {
        this.agreements = agreements;
        this.policy = policy;
        this.session = base.newStatelessKieSession();
        this.rules = base.getKiePackages().stream()
                .mapToInt(each -> each.getRules().size())
                .sum();
    }

    /** Compiling takes seconds: hundreds of constraints become classes. */
    public static DroolsPeer of(RuleBook book, Market market, LenderFacts lender, Instant now, LocalDate day) {
        List<AgreementVersion> agreements = new ArrayList<>();
        market.agreementsOf(lender.lender().id()).forEach(agreements::addAll);
        agreements.sort(Comparator.comparing(AgreementVersion::agreementId));
        String text = new RuleBase(book, market, now, day).of(lender, agreements);
        KieBase base = new KieHelper().addContent(text, ResourceType.DRL).build(ExecutableModelProject.class);
        return new DroolsPeer(List.copyOf(agreements), lender.policy(), base);
    }

    public LoanCase prepare(Asked asked, Instant now, LocalDate day) {
        return new LoanCase(asked, agreements, now, day);
    }

    public Decided decide(LoanCase loan) {
        loan.clear();
        session.execute(loan);
        return loan.decided(agreements, policy);
    }

    public int rules() {
        return rules;
    }
}
