package zhuqiao.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.HeadroomKind;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.counterparty.WhitelistRole;
import zhuqiao.core.request.Consent;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.Collateral;
import zhuqiao.core.terms.DataChannel;
import zhuqiao.core.terms.Purpose;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.terms.Signatory;

class GlossaryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "129 MONTHS | 129 个月",
                "WORKING_CAPITAL, INVENTORY | 流动资金, 备货",
                "DEBT_REPAYMENT | 偿还其他贷款",
                "24.00 | 24.00",
                "330203 | 330203",
                "PLATFORM_X | PLATFORM_X",
                "C, D, E | C, D, E",
                "SUSPENDED, no licence in force, the lender | 已暂停, 无有效牌照, 即小贷公司自身",
                "licence in another name | 牌照为他人名称",
                "missing guarantor financials | 缺少 增信机构财务数据",
                "partner-1, guarantor-open | partner-1, guarantor-open"
            })
    void codesBecomeWordsAndNothingElseChanges(String figure, String words) {
        assertThat(Glossary.zh(figure)).isEqualTo(words);
    }

    static Stream<Enum<?>> codes() {
        return Stream.of(
                        Scenario.values(),
                        BorrowerType.values(),
                        Purpose.values(),
                        Collateral.values(),
                        RepaymentMethod.values(),
                        TermUnit.values(),
                        CounterpartyStatus.values(),
                        PartnerKind.values(),
                        LicenceKind.values(),
                        WhitelistRole.values(),
                        HeadroomKind.values(),
                        AgreementStatus.values(),
                        Signatory.values(),
                        DataChannel.values(),
                        Charge.Kind.values(),
                        Consent.Kind.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfAnApplicationHasAWord(Enum<?> code) {
        assertThat(Glossary.zh(code.name())).doesNotContainPattern("[A-Z]");
    }

    @Test
    void aMessageInEnglishKeepsTheCodes() {
        Check check = new Check("P2", null, Verdict.BLOCK_APP, "REAL_ESTATE", null, false);
        RuleBook rules = Regulation.load();

        assertThat(rules.describe(check, Locale.ENGLISH).message()).contains("REAL_ESTATE");
        assertThat(rules.describe(check, Locale.CHINESE).message()).contains("房产");
    }
}
