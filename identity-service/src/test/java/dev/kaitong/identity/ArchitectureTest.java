package dev.kaitong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.house.HouseRules;
import dev.kaitong.house.SourceRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PURE = {
        "dev.kaitong.identity.profile.evidence", "dev.kaitong.identity.profile.rule"
    };
    private static final JavaClasses CLASSES = HouseRules.productionClasses("dev.kaitong.identity");

    @Test
    void thePurePackagesKnowPlainJavaOnly() {
        HouseRules.pureDependsOnPlainJavaOnly(PURE).check(CLASSES);
    }

    @Test
    void thePurePackagesAskNoClock() {
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
        HouseRules.reasonsMayComeFrom(ServiceName.IDENTITY).check(CLASSES);
    }

    @Test
    void filesAreShortAndPackagesSayWhatTheyAreFor() {
        Path sources = Path.of("src/main/java");
        assertThat(SourceRules.tooLong(sources)).isEmpty();
        assertThat(SourceRules.packagesWithoutWord(sources)).isEmpty();
    }
}
