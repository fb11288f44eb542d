package zhuqiao.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ColumnsTest {
    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Columns.width("竹桥 bank")).isEqualTo(9);
        assertThat(Columns.width("(虚构)")).isEqualTo(6);
        assertThat(Columns.width("\uff08虚构\uff09")).isEqualTo(8);
    }

    @Test
    void paddedTextTakesTheColumnsAskedFor() {
        assertThat(Columns.left("放款", 8)).isEqualTo("放款    ");
        assertThat(Columns.right("放款", 8)).isEqualTo("    放款");
    }

    @Test
    void aLongTextIsCutAtAWholeCharacter() {
        String cut = Columns.cut("综合融资成本明示", 8);

        assertThat(cut).isEqualTo("综合融…");
        assertThat(Columns.width(cut)).isLessThanOrEqualTo(8);
    }

    @Test
    void aBarIsFilledInEighths() {
        assertThat(Columns.bar(0.5, 4)).isEqualTo("██  ");
        assertThat(Columns.bar(1.0 / 8, 1)).isEqualTo("▏");
        assertThat(Columns.bar(2, 3)).isEqualTo("███");
    }

    @Test
    void fenAreShownInTenThousandYuan() {
        assertThat(Columns.wan(1_234_567_890L)).isEqualTo("1,234.6");
        assertThat(Columns.wan(0)).isEqualTo("0.0");
    }
}
