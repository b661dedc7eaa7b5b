package dev.kaitong.gateway.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("M01 what people read")
class ReasonTextsTest {
    private final ReasonTexts texts = new ReasonTexts();

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everySentenceIsWholeWhateverParametersThereAre(ReasonCode code) {
        Random chance = new Random(code.name().length());
        IntStream.range(0, 200)
                .forEach(_ -> {
                    Reason reason = new Reason(code, any(chance));
                    for (Language language : Language.values()) {
                        String detail = texts.explain(reason, language).detail();
                        assertThat(detail)
                                .isNotBlank()
                                .doesNotContain("null")
                                .doesNotContainPattern("[\\[\\]{}]");
                        assertThat(detail).matches(".*[.。]$");
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void noSentenceAdvisesDebtOrSpending(ReasonCode code) {
        Reason reason = new Reason(code, any(new Random(1)));
        assertThat(texts.explain(reason, Language.EN).detail().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "borrow more",
                        "spend more",
                        "take out",
                        "use your line more",
                        "apply for a loan");
        assertThat(texts.explain(reason, Language.ZH).detail())
                .doesNotContain("多消费", "多借", "申请贷款", "增加使用");
    }

    @Test
    void amountsDatesAndNamesAreWords() {
        Reason overdue =
                new Reason(ReasonCode.OWN_LINE_OVERDUE, ReasonParams.NONE.withAmountFen(123_456));
        assertThat(texts.explain(overdue, Language.ZH).detail()).isEqualTo("您在本产品有逾期款¥1,234.56未还。");
        assertThat(texts.explain(overdue, Language.EN).detail())
                .isEqualTo("A payment on this line is overdue: ¥1,234.56.");
        Reason young =
                new Reason(
                        ReasonCode.UNDER_AGE,
                        ReasonParams.NONE.withUntil(LocalDate.of(2027, 3, 1)));
        assertThat(texts.explain(young, Language.ZH).detail()).contains("2027年3月1日");
        assertThat(texts.explain(young, Language.EN).detail()).contains("1 March 2027");
        Reason gap =
                new Reason(
                        ReasonCode.PROFILE_INCOMPLETE,
                        ReasonParams.NONE.withItems(List.of("faceCheck", "phone.number")));
        assertThat(texts.explain(gap, Language.ZH).detail()).contains("人脸核验、手机号码");
        assertThat(texts.explain(gap, Language.EN).detail()).contains("face check, phone number");
    }

    @ParameterizedTest
    @CsvSource({"0, ¥0.00", "1, ¥0.01", "99, ¥0.99", "100, ¥1.00", "123456789, '¥1,234,567.89'"})
    void fenAreExact(long fen, String expected) {
        assertThat(Words.yuan(fen)).isEqualTo(expected);
    }

    @Test
    void aTemplateThatCouldLeaveAHoleIsNoTemplate() {
        assertThatThrownBy(() -> new Template("until {until}."))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Template("until [{until}."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    | ZH
                    en | EN
                    en-GB,en;q=0.9 | EN
                    zh-CN | ZH
                    zh-CN,en;q=0.5 | ZH
                    en;q=0.5,zh;q=0.9 | ZH
                    fr,en;q=0.3 | EN
                    fr | ZH
                    * | ZH
                    en;q=0 | ZH
                    ;;;=== | ZH
                    """)
    void theCallerSaysWhichLanguageToUse(@Nullable String header, Language expected) {
        assertThat(Languages.of(header)).isEqualTo(expected);
    }

    private static ReasonParams any(Random chance) {
        return new ReasonParams(
                chance.nextBoolean() ? null : Long.valueOf(chance.nextLong(10_000_000)),
                chance.nextBoolean() ? null : Long.valueOf(chance.nextLong(10_000_000)),
                chance.nextBoolean() ? null : LocalDate.ofEpochDay(chance.nextInt(30_000)),
                chance.nextBoolean() ? null : Integer.valueOf(chance.nextInt(10)),
                chance.nextBoolean() ? null : Integer.valueOf(chance.nextInt(10)),
                chance.nextBoolean() ? null : Integer.valueOf(chance.nextInt(100)),
                null,
                chance.nextBoolean() ? null : List.of("faceCheck", "idImage.front"),
                chance.nextBoolean() ? null : "court");
    }
}
