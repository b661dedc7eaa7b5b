package dev.kaitong.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.kaitong.contract.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule fires on its bad fixture; a rule that cannot fail is no rule. */
class HouseRulesTest {
    private static final String PURE = "dev.kaitong.house.fixture.pure";
    private static final JavaClasses FIXTURES =
            new ClassFileImporter().importPackages("dev.kaitong.house.fixture");

    @Test
    void inputOutputInAPurePackageIsFound() {
        assertBreaks(HouseRules.pureDependsOnPlainJavaOnly(PURE), "ReadsFiles");
    }

    @Test
    void aClockInAPurePackageIsFound() {
        assertBreaks(HouseRules.pureAsksNoClock(PURE), "AsksTheClock");
    }

    @Test
    void aReasonOfAnotherPartIsFound() {
        assertBreaks(HouseRules.reasonsMayComeFrom(ServiceName.RISK), "NamesUnderAge");
        assertThat(
                        HouseRules.reasonsMayComeFrom(ServiceName.IDENTITY)
                                .evaluate(FIXTURES)
                                .hasViolation())
                .isFalse();
    }

    @Test
    void anEmptyNameIsFound() {
        assertBreaks(HouseRules.noEmptyNames(), "BadUtil");
    }

    @Test
    void aFileThatIsTooLongIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(SourceRules.LINES_MAX + 1));
        Files.writeString(folder.resolve("Short.java"), "\n".repeat(SourceRules.LINES_MAX));
        assertThat(SourceRules.tooLong(folder)).containsExactly("Long.java: 301 lines");
    }

    @Test
    void aPackageWithoutAWordIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("A.java"), "");
        assertThat(SourceRules.packagesWithoutWord(folder)).containsExactly("a");
    }

    private static void assertBreaks(ArchRule rule, String culprit) {
        var result = rule.evaluate(FIXTURES);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(culprit);
    }
}
