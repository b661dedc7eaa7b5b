package dev.kaitong.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonCatalogueTest {
    private final ReasonCatalogue catalogue = ReasonCatalogue.builtIn();

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyCodeHasItsRowAndBothTexts(ReasonCode code) {
        var row = catalogue.row(code);
        assertThat(row.owner()).isEqualTo(code.owner().wireName());
        assertThat(row.kind()).isEqualTo(code.kind().name());
        assertThat(row.cure()).isEqualTo(code.cure().name());
        assertThat(catalogue.title(code, Language.ZH)).isNotBlank();
        assertThat(catalogue.title(code, Language.EN)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyCureHasBothTexts(ReasonCode code) {
        if (code.cure() != CureCode.NONE) {
            assertThat(catalogue.cureTitle(code, Language.ZH)).isNotBlank();
            assertThat(catalogue.cureTitle(code, Language.EN)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void noTextAdvisesDebtOrSpending(ReasonCode code) {
        assertThat(catalogue.title(code, Language.EN) + catalogue.cureTitle(code, Language.EN))
                .doesNotContainIgnoringCase("borrow more")
                .doesNotContainIgnoringCase("spend more")
                .doesNotContainIgnoringCase("take a loan");
        assertThat(catalogue.cureTitle(code, Language.ZH))
                .doesNotContain("借款")
                .doesNotContain("多消费");
    }
}
