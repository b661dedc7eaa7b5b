package dev.kaitong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.kaitong.house.HouseRules;
import dev.kaitong.house.SourceRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PURE = {
        "dev.kaitong.gateway.decision",
        "dev.kaitong.gateway.strategy",
        "dev.kaitong.gateway.line.account",
        "dev.kaitong.gateway.line.facts",
        "dev.kaitong.gateway.linereview",
        "dev.kaitong.gateway.purchase.verdict",
        "dev.kaitong.gateway.load.rule",
        "dev.kaitong.gateway.webhook.rule"
    };
    private static final JavaClasses CLASSES = HouseRules.productionClasses("dev.kaitong.gateway");

    @Test
    void theCoreKnowsPlainJavaOnly() {
        HouseRules.pureDependsOnPlainJavaOnly(PURE).check(CLASSES);
    }

    @Test
    void theCoreAsksNoClock() {
        HouseRules.pureAsksNoClock(PURE).check(CLASSES);
    }

    @Test
    void entitiesStayAtHomeDependenciesComeThroughTheConstructorAndNamesSaySomething() {
        HouseRules.entitiesStayInTheirPackage().check(CLASSES);
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
