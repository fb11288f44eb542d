package zhuqiao.platform.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void onlyTheHarmlessPartsShow() {
        assertThat(Masking.name("张三丰")).isEqualTo("张**");
        assertThat(Masking.name("𠮷野")).isEqualTo("𠮷*");
        assertThat(Masking.name("王")).isEqualTo("王*");
        assertThat(Masking.idNumber("330203198503150071")).isEqualTo("330203***********1");
        assertThat(Masking.mobile("13900000007")).isEqualTo("139****0007");
        assertThat(Masking.account("6222020200112233445")).isEqualTo("***************3445");
    }

    @Test
    void whatIsTooShortToMaskInPartIsMaskedWhole() {
        assertThat(Masking.mobile("1390007")).isEqualTo("*******");
        assertThat(Masking.account("12")).isEqualTo("**");
    }
}
