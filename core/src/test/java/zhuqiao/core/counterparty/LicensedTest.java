package zhuqiao.core.counterparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuqiao.core.Samples;
import zhuqiao.core.With;

class LicensedTest {
    private static final Set<LicenceKind> KINDS = Set.of(LicenceKind.SMALL_LOAN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            杭州某某小额贷款(虚构)有限公司 | 杭州某某小额贷款(虚构)有限公司 | true
            杭州某某小额贷款(虚构)有限公司 | 杭州某某小额贷款（虚构）有限公司 | true
            杭州某某小额贷款有限公司 | 杭州某某 小额贷款有限公司 | true
            ABC小额贷款 | ＡＢＣ小额贷款 | true
            杭州某某小额贷款有限公司 | 杭州某某小额贷款股份有限公司 | false
            """)
    void aLicenceIsMadeOutToANameWhateverTheWidthOfItsSigns(String name, String holder, boolean same) {
        assertThat(licence(holder, null).isMadeOutTo(name)).isEqualTo(same);
    }

    @Test
    void aLicenceCountsOfItsKindOnItsDaysAndInItsOwnName() {
        Lender lender = With.with(Samples.lender(), "licences", List.of(licence(Samples.NAME, Samples.TODAY)));
        LocalDate yesterday = Samples.TODAY.minusDays(1);

        assertThat(lender.isLicensed(KINDS, yesterday)).isTrue();
        assertThat(lender.isLicensed(KINDS, Samples.TODAY)).isFalse();
        assertThat(lender.isLicensed(Set.of(LicenceKind.BANKING), yesterday)).isFalse();
        assertThat(With.with(lender, "name", "Another").isLicensed(KINDS, yesterday))
                .isFalse();
    }

    private static Licence licence(String holder, @Nullable LocalDate to) {
        return new Licence(LicenceKind.SMALL_LOAN, "L-1", holder, null, List.of(), Samples.LONG_AGO, to, null);
    }
}
