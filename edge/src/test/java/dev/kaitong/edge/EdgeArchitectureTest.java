package dev.kaitong.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.kaitong.house.HouseRules;
import dev.kaitong.house.SourceRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EdgeArchitectureTest {
    private static final JavaClasses CLASSES = HouseRules.productionClasses("dev.kaitong.edge");

    @Test
    void dependenciesComeThroughTheConstructorAndNamesSaySomething() {
        HouseRules.noFieldInjection().check(CLASSES);
        HouseRules.noEmptyNames().check(CLASSES);
    }

    @Test
    void filesAreShortAndPackagesSayWhatTheyAreFor() {
        Path sources = Path.of("src/main/java");
        assertThat(SourceRules.tooLong(sources)).isEmpty();
        assertThat(SourceRules.packagesWithoutWord(sources)).isEmpty();
    }
}
