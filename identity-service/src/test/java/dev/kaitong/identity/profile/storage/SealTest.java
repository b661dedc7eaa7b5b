package dev.kaitong.identity.profile.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final byte[] PLAIN = "11010519491231002X".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal(key(1));

    @Test
    void whatIsSealedOpensForTheSameApplicant() {
        assertThat(seal.open("u-1", seal.seal("u-1", PLAIN))).isEqualTo(PLAIN);
    }

    @Test
    void aSealDoesNotShowWhatIsInItAndNeverRepeatsItself() {
        byte[] one = seal.seal("u-1", PLAIN);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("1949");
        assertThat(seal.seal("u-1", PLAIN)).isNotEqualTo(one);
    }

    @Test
    void aSealOfAnotherApplicantAnotherKeyOrAnotherTextDoesNotOpen() {
        byte[] sealed = seal.seal("u-1", PLAIN);
        assertDoesNotOpen(seal, "u-2", sealed);
        assertDoesNotOpen(new Seal(key(2)), "u-1", sealed);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertDoesNotOpen(seal, "u-1", changed);
        }
        assertDoesNotOpen(seal, "u-1", Arrays.copyOf(sealed, 13));
        assertDoesNotOpen(seal, "u-1", new byte[0]);
    }

    @Test
    void aFingerprintIsFoundAgainUnderTheSameKeyOnly() {
        byte[] print = seal.fingerprint("11010519491231002X");
        assertThat(print).hasSize(32).isEqualTo(seal.fingerprint("11010519491231002X"));
        assertThat(seal.fingerprint("440524188001010014")).isNotEqualTo(print);
        assertThat(new Seal(key(2)).fingerprint("11010519491231002X")).isNotEqualTo(print);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret-but-no-base64!", "c2hvcnQ=", "AAAA"})
    void aKeyThatIsNoneIsRefusedWithoutBeingShown(String key) {
        assertThatThrownBy(() -> new Seal(key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kaitong.identity.data-key")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("c2hvcnQ");
    }

    private static void assertDoesNotOpen(Seal seal, String applicantId, byte[] sealed) {
        assertThatThrownBy(() -> seal.open(applicantId, sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Base64.getEncoder().encodeToString(key);
    }
}
