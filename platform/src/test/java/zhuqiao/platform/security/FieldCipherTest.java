package zhuqiao.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class FieldCipherTest {
    private static final FieldCipher CIPHER = new FieldCipher(keys((byte) 1));

    @Test
    void whatWasEncryptedComesBackAndLooksDifferentEachTime() {
        byte[] first = CIPHER.encrypt("张三丰", "application.name");
        byte[] second = CIPHER.encrypt("张三丰", "application.name");

        assertThat(first).isNotEqualTo(second);
        assertThat(CIPHER.decrypt(first, "application.name")).isEqualTo("张三丰");
    }

    @Test
    void aChangedByteIsNoticed() {
        byte[] stored = CIPHER.encrypt("330203198503150071", "application.id_number");
        stored[stored.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> CIPHER.decrypt(stored, "application.id_number"));
    }

    @Test
    void aValueMovedToAnotherColumnIsNoticed() {
        byte[] stored = CIPHER.encrypt("13900000007", "application.mobile");

        assertThatIllegalStateException().isThrownBy(() -> CIPHER.decrypt(stored, "application.account"));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        byte[] stored = CIPHER.encrypt("13900000007", "application.mobile");

        assertThatIllegalStateException()
                .isThrownBy(() -> new FieldCipher(keys((byte) 2)).decrypt(stored, "application.mobile"));
    }

    @Test
    void aKeyOfTheWrongLengthStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new FieldCipher(new Configured("c2hvcnQ=", "c2hvcnQ=")))
                .withMessageContaining("zhuqiao.security.data-key");
    }

    @Test
    void theBlindIndexFindsEqualValuesOfOneKindOnly() {
        BlindIndex index = new BlindIndex(keys((byte) 1));

        assertThat(index.of("id-number", "x"))
                .isEqualTo(index.of("id-number", "x"))
                .hasSize(32);
        assertThat(index.of("mobile", "x")).isNotEqualTo(index.of("id-number", "x"));
        assertThat(new BlindIndex(keys((byte) 2)).of("mobile", "x")).isNotEqualTo(index.of("mobile", "x"));
    }

    private static SecurityConfig keys(byte fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, fill);
        String text = Base64.getEncoder().encodeToString(key);
        return new Configured(text, text);
    }

    private record Configured(String dataKey, String indexKey) implements SecurityConfig {}
}
