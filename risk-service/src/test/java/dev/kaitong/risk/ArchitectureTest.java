package dev.kaitong.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.house.HouseRules;
import dev.kaitong.house.SourceRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PURE = {
        "dev.kaitong.risk.behaviour.evidence",
        "dev.kaitong.risk.behaviour.usage",
        "dev.kaitong.risk.behaviour.level",
        "dev.kaitong.risk.behaviour.rule"
    };
    private static final JavaClasses CLASSES = HouseRules.productionClasses("dev.kaitong.risk");

    @Test
    void thePurePackagesKnowPlainJavaOnlyAndAskNoClock() {
        HouseRules.pureDependsOnPlainJavaOnly(PURE).check(CLASSES);
        HouseRules.pureAsksNoClock(PURE).check(CLASSES);
    }

    @Test
    void entitiesStayInTheirPackage() {
        HouseRules.entitiesStayInTheirPackage().check(CLASSES);
    }

    @Test
    void dependenciesComeThroughTheConstructorAndNamesSaySomething() {
        HouseRules.noFieldInjection().check(CLASSES);
        HouseRules.noEmptyNames().check(CLASSES);
    }

    @Test
    void everyReasonIsOneThatTheGatewayTakesFromHere() {
        HouseRules.reasonsMayComeFrom(ServiceName.RISK).check(CLASSES);
    }

    @Test
    void filesAreShortAndPackagesSayWhatTheyAreFor() {
        Path sources = Path.of("src/main/java");
        assertThat(SourceRules.tooLong(sources)).isEmpty();
        assertThat(SourceRules.packagesWithoutWord(sources)).isEmpty();
    }
}
