package dev.kaitong.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The architecture of the house as rules; a module's {@code ArchitectureTest} hands in its own
 * packages.
 */
public final class HouseRules {
    private static final List<String> ALLOWED_IN_PURE =
            List.of(
                    "dev.kaitong.contract",
                    "java.lang",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.time",
                    "java.time.temporal",
                    "java.math",
                    "java.text",
                    "org.jspecify.annotations");
    private static final Set<String> CLOCKS_AND_CHANCE =
            Set.of(
                    "java.lang.System",
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.lang.Thread");

    private HouseRules() {}

    /** All production classes of the module that runs this, below a root package. */
    public static JavaClasses productionClasses(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(rootPackage);
    }

    /**
     * An allow-list: a pure package may depend on itself, the other pure packages, the contract and
     * plain Java.
     */
    public static ArchRule pureDependsOnPlainJavaOnly(String... purePackages) {
        List<String> allowed = new ArrayList<>(ALLOWED_IN_PURE);
        allowed.addAll(List.of(purePackages));
        return ArchRuleDefinition.classes()
                .that(resideInAnyPackage(purePackages))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed.toArray(String[]::new)).or(arrayOfPrimitives()))
                .because(
                        "the core decides and the edges do I/O: a pure package knows neither"
                                + " framework nor storage");
    }

    /** A pure function is told the time and has no chance in it. */
    public static ArchRule pureAsksNoClock(String... purePackages) {
        return noClasses()
                .that(resideInAnyPackage(purePackages))
                .should()
                .callMethodWhere(clockOrChance())
                .because("replay, plans and backtests must give the same answer tomorrow");
    }

    /** An entity is known in its own package only; other shapes leave it. */
    public static ArchRule entitiesStayInTheirPackage() {
        return ArchRuleDefinition.classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should(onlyBeUsedInTheirPackage())
                .allowEmptyShould(true);
    }

    /** Dependencies come in through the constructor. */
    public static ArchRule noFieldInjection() {
        return fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .allowEmptyShould(true)
                .because(
                        "a class that cannot be built without a container cannot be tested in"
                                + " milliseconds");
    }

    /** A service names no reason that the gateway would not take from it. */
    public static ArchRule reasonsMayComeFrom(ServiceName service) {
        return ArchRuleDefinition.classes()
                .should(
                        new ArchCondition<JavaClass>("name reasons of " + service.wireName()) {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getFieldAccessesFromSelf().stream()
                                        .filter(access -> isForeign(access.getTarget(), service))
                                        .forEach(access ->
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                type, access.getDescription())));
                            }
                        })
                .because("an assessment with a reason of another part is no answer");
    }

    private static boolean isForeign(AccessTarget.FieldAccessTarget target, ServiceName service) {
        return target.getOwner().isEquivalentTo(ReasonCode.class)
                && target.getRawType().isEquivalentTo(ReasonCode.class)
                && !ReasonCode.valueOf(target.getName()).mayComeFrom(service);
    }

    /** Names that say nothing. */
    public static ArchRule noEmptyNames() {
        return noClasses()
                .that(resideInAPackage("dev.kaitong.."))
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Dto)$")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> arrayOfPrimitives() {
        return new DescribedPredicate<>("arrays of primitives") {
            @Override
            public boolean test(JavaClass type) {
                return type.getBaseComponentType().isPrimitive();
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> clockOrChance() {
        return new DescribedPredicate<>("the target reads a clock, the system or chance") {
            @Override
            public boolean test(JavaMethodCall call) {
                AccessTarget.MethodCallTarget target = call.getTarget();
                String owner = target.getOwner().getName();
                return target.getName().equals("now")
                        || target.getName().equals("randomUUID")
                        || (owner.equals("java.lang.Math") && target.getName().equals("random"))
                        || (owner.equals("java.time.Clock")
                                && target.getName().startsWith("system"))
                        || (owner.equals("java.lang.System")
                                && !target.getName().equals("arraycopy"))
                        || (CLOCKS_AND_CHANCE.contains(owner) && !owner.equals("java.lang.System"));
            }
        };
    }

    private static ArchCondition<JavaClass> onlyBeUsedInTheirPackage() {
        return new ArchCondition<>("be used in their own package only") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                entity.getDirectDependenciesToSelf().stream()
                        .filter(use ->
                                !use.getOriginClass()
                                        .getPackageName()
                                        .equals(entity.getPackageName()))
                        .forEach(use ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                entity, use.getDescription())));
            }
        };
    }
}
