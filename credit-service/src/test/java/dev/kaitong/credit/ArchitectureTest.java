package dev.kaitong.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.house.HouseRules;
import dev.kaitong.house.SourceRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PURE = {
        "dev.kaitong.credit.score",
        "dev.kaitong.credit.capacity",
        "dev.kaitong.credit.overlay",
        "dev.kaitong.credit.verdict"
    };
    private static final JavaClasses CLASSES = HouseRules.productionClasses("dev.kaitong.credit");

    @Test
    void theCoreKnowsPlainJavaOnlyAndAsksNoClock() {
        HouseRules.pureDependsOnPlainJavaOnly(PURE).check(CLASSES);
        HouseRules.pureAsksNoClock(PURE).check(CLASSES);
    }

    @Test
    void entitiesStayAtHomeDependenciesComeThroughTheConstructorAndNamesSaySomething() {
        HouseRules.entitiesStayInTheirPackage().check(CLASSES);
        HouseRules.noFieldInjection().check(CLASSES);
        HouseRules.noEmptyNames().check(CLASSES);
    }

    @Test
    void everyReasonIsOneThatTheGatewayTakesFromHere() {
        HouseRules.reasonsMayComeFrom(ServiceName.CREDIT).check(CLASSES);
    }

    @Test
    void filesAreShortAndPackagesSayWhatTheyAreFor() {
        Path sources = Path.of("src/main/java");
        assertThat(SourceRules.tooLong(sources)).isEmpty();
        assertThat(SourceRules.packagesWithoutWord(sources)).isEmpty();
    }
}
