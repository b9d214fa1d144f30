package dev.baton;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Aggregates by JPA, sets by {@link JdbcClient}, and nothing else. */
class DatabaseUseTest {

    /** The client has no batches. */
    private static final DescribedPredicate<JavaClass> WRITES_BATCHES =
            describe("a class that writes batches", type -> type.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTarget().getName().equals("batchUpdate")));

    @Test
    void setsAreReadAndWrittenByTheClient() {
        noClasses()
                .that(DescribedPredicate.not(WRITES_BATCHES.or(resideInAPackage("dev.baton.shared.database"))))
                .should()
                .dependOnClassesThat(
                        assignableTo(JdbcOperations.class).or(assignableTo(NamedParameterJdbcOperations.class)))
                .check(House.CLASSES);
    }

    @Test
    void sqlIsNotWrittenToTheAggregatesManager() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "native SQL by JPA",
                        (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                                && call.getTarget().getName().equals("createNativeQuery")))
                .check(House.CLASSES);
    }
}
