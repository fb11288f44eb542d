package zhuqiao.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.GuarantorFacts;
import zhuqiao.core.counterparty.Headroom;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.counterparty.WhitelistEntry;
import zhuqiao.core.matching.LinearMatcher;
import zhuqiao.core.matching.MatchResult;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.regulation.Activation;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Counterparties;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.request.Facts;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.sandbox.loans.ApplicationForm;
import zhuqiao.sandbox.loans.BusinessPortfolio;
import zhuqiao.sandbox.loans.ConsumerPortfolio;
import zhuqiao.sandbox.loans.Draw;
import zhuqiao.sandbox.loans.Loan;

final class MarketUnderTheRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Directory DIRECTORY = Directory.load();
    private static final List<Contract> CONTRACTS = new AgreementBook(DIRECTORY).contracts();
    private static final Declarations DECLARATIONS = new Declarations(CONTRACTS, TODAY);
    private static final RuleBook RULES = Regulation.load();

    @Test
    void everyVersionOfEveryAgreementMayBePutInForce() {
        Activation activation = new Activation(RULES);
        Map<String, List<Check>> refused = new TreeMap<>();

        for (Contract contract : CONTRACTS) {
            for (ObjectNode version : contract.versions()) {
                Agreement agreement = CoreRecords.read(version, Agreement.class);
                List<Check> failures = activation.failures(agreement, parties(contract), TODAY);
                if (!failures.isEmpty()) {
                    refused.put(contract.number(), failures);
                }
            }
        }

        assertThat(refused).isEmpty();
    }

    @Test
    void mostDrawnRecordsFindAPartnerAndEveryRefusalHasAReason() {
        LinearMatcher matcher = new LinearMatcher(RULES, market());
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        List<Loan> drawn = Draw.first(500, BusinessPortfolio.load(), ConsumerPortfolio.load());

        for (Loan loan : drawn) {
            Counterparty lender = Lending.of(loan, DIRECTORY);
            ObjectNode body =
                    new ApplicationForm(Market.recipientsOf(lender.id(), loan.scenario(), CONTRACTS), TODAY).fill(loan);
            MatchResult result = matcher.match(CoreRecords.request(lender.id(), body), Facts.NONE, NOON);
            outcomes.merge(result.outcome(), 1, Integer::sum);
        }

        assertThat(outcomes.get(Outcome.ELIGIBLE)).as(outcomes.toString()).isBetween(350, 420);
        assertThat(outcomes.get(Outcome.REJECTED)).as(outcomes.toString()).isBetween(40, 90);
        assertThat(outcomes).doesNotContainKey(Outcome.REVIEW);
    }

    private static zhuqiao.core.matching.Market market() {
        List<AgreementVersion> agreements = new ArrayList<>();
        for (Contract contract : CONTRACTS) {
            agreements.add(new AgreementVersion(
                    contract.number(),
                    1,
                    CoreRecords.read(contract.newest(), Agreement.class),
                    List.of(new AgreementVersion.StatusChange(
                            AgreementStatus.ACTIVE, Instant.parse("2026-01-01T00:00:00Z"), null))));
        }
        return zhuqiao.core.matching.Market.of(
                Market.PLATFORM,
                DIRECTORY.lenders().stream()
                        .map(lender -> new LenderFacts(
                                CoreRecords.read(lender.document(), Lender.class),
                                CoreRecords.read(lender.policy().orElseThrow(), LenderPolicy.class),
                                1))
                        .toList(),
                DIRECTORY.partners().stream()
                        .map(MarketUnderTheRulesTest::facts)
                        .toList(),
                DIRECTORY.guarantors().stream()
                        .map(guarantor -> new GuarantorFacts(CoreRecords.read(guarantor.document(), Guarantor.class)))
                        .toList(),
                agreements);
    }

    private static Counterparties parties(Contract contract) {
        return new Counterparties(
                CoreRecords.read(contract.lender().document(), Lender.class),
                facts(contract.partner()),
                contract.guarantor()
                        .map(guarantor -> CoreRecords.read(guarantor.document(), Guarantor.class))
                        .orElse(null),
                Market.PLATFORM);
    }

    private static PartnerFacts facts(Counterparty partner) {
        return new PartnerFacts(
                CoreRecords.read(partner.document(), Partner.class),
                DECLARATIONS.whitelist(partner).stream()
                        .map(entry -> CoreRecords.read(entry, WhitelistEntry.class))
                        .toList(),
                DECLARATIONS.headroom(partner).stream()
                        .map(declaration -> CoreRecords.read(declaration, Headroom.class))
                        .toList());
    }
}
