package dev.kaitong.acceptance.drill;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.kaitong.acceptance.drill.agent.Agent;
import dev.kaitong.house.HouseRules;
import org.junit.jupiter.api.Test;

class DrillArchitectureTest {
    private static final JavaClasses CLASSES =
            HouseRules.productionClasses("dev.kaitong.acceptance.drill");

    @Test
    void namesSaySomething() {
        HouseRules.noEmptyNames().check(CLASSES);
    }

    @Test
    void whatGoesIntoAnotherProgramKnowsNothingButTheJdk() {
        ArchRuleDefinition.classes()
                .that()
                .haveNameMatching(
                        Agent.class.getPackageName() + "\\.(Agent|Prologue|Seeded|Call)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .haveNameMatching(
                        "java\\..*|org\\.jspecify\\..*|\\[.*|boolean|"
                                + Agent.class.getPackageName()
                                + "\\.(Agent|Prologue|Seeded|Call)(\\$.*)?")
                .check(CLASSES);
    }
}
