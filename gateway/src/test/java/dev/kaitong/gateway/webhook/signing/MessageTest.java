package dev.kaitong.gateway.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A message is signed as Standard Webhooks 1.0 says")
class MessageTest {
    private static final Secret PUBLISHED = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Message MESSAGE =
            new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

    @Test
    @DisplayName("the published vector, which openssl gives as well")
    void theVector() {
        assertThat(MESSAGE.signature(List.of(PUBLISHED)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachSecretSignsAndTheSignaturesAreSeparatedByASpace() {
        Secret other = Secret.fresh();
        assertThat(MESSAGE.signature(List.of(other, PUBLISHED)))
                .isEqualTo(
                        MESSAGE.signature(List.of(other))
                                + " "
                                + MESSAGE.signature(List.of(PUBLISHED)));
    }

    @Test
    void everyPartCounts() {
        String signature = MESSAGE.signature(List.of(PUBLISHED));
        assertThat(
                        List.of(
                                new Message("msg_1", MESSAGE.seconds(), MESSAGE.body()),
                                new Message(MESSAGE.id(), 1_614_265_331, MESSAGE.body()),
                                new Message(MESSAGE.id(), MESSAGE.seconds(), "{\"test\": 1}")))
                .allSatisfy(other ->
                        assertThat(other.signature(List.of(PUBLISHED))).isNotEqualTo(signature));
        assertThatThrownBy(() -> new Message("a.b", 1, "{}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({"0, false", "23, false", "24, true", "64, true", "65, false"})
    void aSecretHas24To64Bytes(int bytes, boolean expected) {
        assertThat(
                        Secret.isOne(
                                Secret.PREFIX
                                        + Base64.getEncoder().encodeToString(new byte[bytes])))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa*w",
                "whsec_ MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void whatIsNoSecretIsRefusedWithoutShowingIt(String text) {
        assertThat(Secret.isOne(text)).isFalse();
        assertThatThrownBy(() -> new Secret(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text: (expected: whsec_ and the base64 of 24 to 64 bytes)");
    }

    @Test
    void noTwoSecretsAreAlikeAndNoneIsShown() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Secret secret = Secret.fresh();
            made.add(secret.text());
            assertThat(secret.toString()).isEqualTo("whsec_...");
        }
        assertThat(made).hasSize(100).allMatch(Secret::isOne);
    }
}
