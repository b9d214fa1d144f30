package dev.baton;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** The arrows between the modules go the way the architecture says, and inside a module never in a circle. */
class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyMay() {
        House.MODULES.verify();
    }

    @Test
    void packagesAreInNoCircle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(House.CLASSES);
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
