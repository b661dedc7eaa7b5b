package dev.kaitong.identity.profile.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({"李雷, *雷", "买买提·吐尔逊, ******逊", "李, *", "𠮷𠮷, *𠮷", "'', ''"})
    void ofANameTheLastCharacterStays(String clear, String masked) {
        assertThat(Mask.name(clear)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1****************X", "12, **", "123, 1*3", "1, *"})
    void ofAnIdNumberTheEndsStay(String clear, String masked) {
        assertThat(Mask.idNumber(clear)).isEqualTo(masked);
    }

    @Test
    void ofPhoneAndCardTheLastFourStay() {
        assertThat(Mask.phoneNumber("13800138000")).isEqualTo("*******8000");
        assertThat(Mask.cardNumber("6222020200112233445")).isEqualTo("***************3445");
        assertThat(Mask.cardNumber("3445")).isEqualTo("****");
    }

    @Test
    void whatIsMaskedStaysAsItIs() {
        assertThat(Mask.phoneNumber("*******8000")).isEqualTo("*******8000");
        assertThat(Mask.masked("*雷")).isTrue();
        assertThat(Mask.masked("李雷")).isFalse();
    }

    @Test
    void evidenceDoesNotPrintItself() {
        Phone phone = Phone.NONE.withNumber("13800138000");
        BankCard card = BankCard.NONE.withNumber("6222020200112233445");
        assertThat(phone.toString()).doesNotContain("138");
        assertThat(card.toString()).doesNotContain("622");
        assertThat(Evidence.none("u-1").withPhone(phone).withNames("李雷", "李雷").toString())
                .isEqualTo("Evidence[masked]");
    }
}
