package dev.baton;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

/** Who talks to the engine: its module, the class of each process, what does the steps, and what shows people's tasks. */
class EngineUseTest {

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

    @Test
    void onlyTheClassOfAProcessMovesIt() {
        noClasses()
                .that(DescribedPredicate.not(PROCESS.or(ENGINE)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RuntimeService.class)
                .check(House.CLASSES);
    }

    @Test
    void engineIsKnownOnlyWhereProcessesAreMadeAndDone() {
        noClasses()
                .that(DescribedPredicate.not(PROCESS.or(STEPS).or(ENGINE).or(PEOPLE_AND_TASKS)))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.camunda..").and(resideOutsideOfPackage("org.camunda.feel..")))
                .check(House.CLASSES);
    }
}
