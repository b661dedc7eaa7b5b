package dev.kaitong.identity.profile.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "李雷, 李雷",
        "李 雷, 李雷",
        "李\u3000雷, 李雷",
        "李\u00a0雷, 李雷",
        "李\u200b雷, 李雷",
        "\ufeff李雷, 李雷",
        "买买提·吐尔逊, 买买提•吐尔逊",
        "买买提·吐尔逊, 买买提・吐尔逊",
        "买买提·吐尔逊, 买买提･吐尔逊",
        "买买提·吐尔逊, 买买提‧吐尔逊",
        "买买提·吐尔逊, 买买提．吐尔逊",
        "买买提·吐尔逊, 买买提.吐尔逊",
        "买买提·吐尔逊, 买买提。吐尔逊",
        "买买提·吐尔逊, 买买提 吐尔逊",
        "买买提·吐尔逊, 买买提吐尔逊",
        "Ｌｕｃｙ　Ｗａｎｇ, lucy wang",
        "Anne-Marie O’Neil, ANNE MARIE O'NEIL",
        "Strauß, STRAUSS",
        "ﬁona, FIONA",
        "e\u0301lodie, \u00e9LODIE"
    })
    void theSameNameIsWrittenInManyWays(String one, String other) {
        assertThat(PersonName.of(one)).isEqualTo(PersonName.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "李雷, 李蕾",
        "李雷, 李雷雷",
        "王昇, 王升",
        "𠮷野, 吉野",
        "𠮷野, 𠮾野",
        "喆, 吉吉",
        "龍, 龙",
        "買買提·吐爾遜, 买买提·吐尔逊",
        "李雷, 雷李"
    })
    void rareCharactersAndVariantsAreKept(String one, String other) {
        assertThat(PersonName.of(one)).isNotEqualTo(PersonName.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "·", "\u3000•・", "\u200b"})
    void aTextOfSeparatorsHoldsNoName(String text) {
        assertThat(PersonName.of(text).normal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"李雷"})
    void itDoesNotPrintItself(String text) {
        assertThat(PersonName.of(text).toString()).isEqualTo("PersonName[masked]");
    }
}
