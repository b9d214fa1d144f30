package dev.baton;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.EntityManager;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the product's classes may use each other, asked of one reading of them. Who talks to the engine: its module, the
 * class of each process, what does the steps, and what shows people's tasks. To the database: aggregates by JPA, sets by
 * {@link JdbcClient}, and nothing else. Packages stand in no circle.
 */
class HouseRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.baton");

    private static final Pattern DOES_STEPS = Pattern.compile(".*(Delegate|Workers?|WorkerToken)");

    /** The one class of each process: named after it, or with its key. */
    private static final DescribedPredicate<JavaClass> PROCESS = describe(
            "the class of a process",
            type -> type.getSimpleName().endsWith("Process")
                    || type.tryGetField("KEY").isPresent());

    private static final DescribedPredicate<JavaClass> STEPS = describe(
            "a delegate or worker",
            type -> DOES_STEPS.matcher(type.getSimpleName()).matches());

    private static final DescribedPredicate<JavaClass> ENGINE = resideInAPackage("dev.baton.engine..")
            // lists and mends what stopped, in whichever process
            .or(resideInAPackage("dev.baton.failure.."));

    private static final DescribedPredicate<JavaClass> PEOPLE_AND_TASKS = resideInAPackage("dev.baton.assignment.task")
            // the engine's users and groups are the directory of people
            .or(describe("People", type -> type.getFullName().equals("dev.baton.identity.People")));

    /** The client has no batches. */
    private static final DescribedPredicate<JavaClass> WRITES_BATCHES =
            describe("a class that writes batches", type -> type.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTarget().getName().equals("batchUpdate")));

    @Test
    void onlyTheClassOfAProcessMovesIt() {
        noClasses()
                .that(DescribedPredicate.not(PROCESS.or(ENGINE)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RuntimeService.class)
                .check(CLASSES);
    }

    @Test
    void engineIsKnownOnlyWhereProcessesAreMadeAndDone() {
        noClasses()
                .that(DescribedPredicate.not(PROCESS.or(STEPS).or(ENGINE).or(PEOPLE_AND_TASKS)))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.camunda..").and(resideOutsideOfPackage("org.camunda.feel..")))
                .check(CLASSES);
    }

    @Test
    void setsAreReadAndWrittenByTheClient() {
        noClasses()
                .that(DescribedPredicate.not(WRITES_BATCHES.or(resideInAPackage("dev.baton.shared.database"))))
                .should()
                .dependOnClassesThat(
                        assignableTo(JdbcOperations.class).or(assignableTo(NamedParameterJdbcOperations.class)))
                .check(CLASSES);
    }

    @Test
    void sqlIsNotWrittenToTheAggregatesManager() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "native SQL by JPA",
                        (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                                && call.getTarget().getName().equals("createNativeQuery")))
                .check(CLASSES);
    }

    @Test
    void packagesAreInNoCircle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
