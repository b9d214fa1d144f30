package dev.baton.lead.state;

import static dev.baton.lead.state.Qualification.CUSTOMER;
import static dev.baton.lead.state.Qualification.LOST;
import static dev.baton.lead.state.Qualification.MARKETING_QUALIFIED;
import static dev.baton.lead.state.Qualification.SALES_QUALIFIED;
import static dev.baton.lead.state.Qualification.UNQUALIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which qualification may follow which: all pairs. */
class QualificationTest {

    private static final Map<Qualification, Set<Qualification>> ALLOWED = Map.of(
            UNQUALIFIED, Set.of(UNQUALIFIED, MARKETING_QUALIFIED, SALES_QUALIFIED, LOST),
            MARKETING_QUALIFIED, Set.of(MARKETING_QUALIFIED, UNQUALIFIED, SALES_QUALIFIED, LOST),
            SALES_QUALIFIED, Set.of(SALES_QUALIFIED, MARKETING_QUALIFIED, CUSTOMER, LOST),
            CUSTOMER, Set.of(CUSTOMER),
            LOST, Set.of(LOST));

    static Stream<Arguments> pairs() {
        return Stream.of(Qualification.values())
                .flatMap(from -> Stream.of(Qualification.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void qualificationMovesOnlyAlongTheTable(Qualification from, Qualification to) {
        if (ALLOWED.get(from).contains(to)) {
            assertThat(from.to(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.to(to))
                    .isInstanceOf(Conflict.class)
                    .hasMessageStartingWith("A lead that is " + from.apiName() + " cannot become " + to.apiName());
        }
    }

    @Test
    void refusedMoveSaysWhatIsAllowed() {
        assertThatThrownBy(() -> UNQUALIFIED.to(CUSTOMER))
                .hasMessage("A lead that is unqualified cannot become customer; it can become"
                        + " [marketing_qualified, sales_qualified, lost]");
    }

    @Test
    void onlyNamesOfTheTableAreRead() {
        for (Qualification each : Qualification.values()) {
            assertThat(Qualification.of(each.apiName())).isEqualTo(each);
        }
        assertThatThrownBy(() -> Qualification.of("hot")).isInstanceOf(InvalidInput.class);
    }
}
