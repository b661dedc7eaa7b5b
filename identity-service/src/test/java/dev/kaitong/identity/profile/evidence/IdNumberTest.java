package dev.kaitong.identity.profile.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.identity.testing.IdNumbers;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    private static final int ROUNDS = 2_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                " 11010519491231002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "440524188001010014"
            })
    void aNumberIsReadAsPeopleWriteIt(String text) {
        assertThat(IdNumber.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X",
                "1101051949123100",
                "110105194912310021",
                "11010519491231002Y",
                "11010519491231002XX",
                "1101051949123100 2X",
                "11010519491231O02X",
                "X1010519491231002X",
                "110105491231002",
                "/10105194912310024",
                ":10105194912310021"
            })
    void aTextThatDoesNotCheckIsNoNumber(String text) {
        assertThat(IdNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1101051949123100, 11, 1949-12-31",
        "4405240004022900, 44, 0004-02-29",
        "8200002000022900, 82, 2000-02-29"
    })
    void itSaysProvinceAndBirthDate(String sixteen, String province, LocalDate birth) {
        IdNumber number = IdNumber.parse(IdNumbers.checked(sixteen + "2")).orElseThrow();
        assertThat(number.provinceCode()).isEqualTo(province);
        assertThat(number.birthDate()).isEqualTo(birth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519490230002",
                "11010519001301002",
                "11010520230229002",
                "11010519490100002",
                "11010519490001002",
                "11010519491232002"
            })
    void aDayThatThereIsNotIsNoBirthDate(String seventeen) {
        assertThat(IdNumber.parse(IdNumbers.checked(seventeen)).orElseThrow().birthDate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyValidNumberIsAccepted(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            String number = IdNumbers.ofAnAdult(chance);
            assertThat(IdNumber.parse(number)).as(number).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void anySingleWrongDigitIsFound(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            String number = IdNumbers.ofAnAdult(chance);
            int at = chance.nextInt(18);
            char right = number.charAt(at);
            char wrong = (char) ('0' + chance.nextInt(10));
            String slip = number.substring(0, at) + wrong + number.substring(at + 1);
            assertThat(IdNumber.parse(slip).isPresent()).as(slip).isEqualTo(wrong == right);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void anyTwoDigitsThatChangedPlacesAreFound(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            String number = IdNumbers.ofAnAdult(chance);
            int at = chance.nextInt(17);
            char one = number.charAt(at);
            char other = number.charAt(at + 1);
            String slip = number.substring(0, at) + other + one + number.substring(at + 2);
            assertThat(IdNumber.parse(slip).isPresent()).as(slip).isEqualTo(one == other);
        }
    }

    @Test
    void aRecordOfSomethingElseCannotBeMade() {
        assertThatThrownBy(() -> new IdNumber("110105194912310021"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected")
                .hasMessageNotContaining("1949");
    }

    @Test
    void itDoesNotPrintItself() {
        assertThat(IdNumber.parse("11010519491231002X").orElseThrow().toString())
                .isEqualTo("IdNumber[masked]");
    }
}
