package dev.baton.identity.team;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A team as a manager writes it; what a change does not name stays. */
@Schema(name = "TeamForm")
record TeamForm(
        @Schema(maxLength = 100, description = "Needed for a new team") String name,
        @Schema(description = "User names of reps; they replace those before") List<String> members,
        @Schema(description = "A manager or an administrator who leads it; empty: nobody") String manager) {

    private static final int LONGEST = 100;
    private static final int MOST = 500;

    /** @param manager null: nobody */
    record Checked(String name, List<String> members, @Nullable String manager) {}

    /** The same where a change leaves something out. */
    TeamForm over(Team before) {
        return new TeamForm(
                name == null ? before.name() : name,
                members == null ? before.members() : members,
                manager == null ? before.manager() : manager);
    }

    /** @throws InvalidInput naming all that is wrong */
    Checked check(Predicate<String> isRep, Predicate<String> leads) {
        List<Problem> problems = new ArrayList<>();
        String tidy = name == null ? "" : FreeText.line(name, LONGEST + 1);
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            problems.add(new Problem("name", "Give a name of 1 to " + LONGEST + " characters"));
        }
        List<String> given = members == null ? List.of() : members;
        if (given.size() > MOST) {
            problems.add(new Problem("members", "A team has at most " + MOST + " members"));
        }
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            if (given.get(i) == null || !isRep.test(given.get(i))) {
                problems.add(new Problem("members[" + i + "]", "There is no such rep; choose one from People"));
            }
        }
        String leading = manager == null || manager.isBlank() ? null : manager;
        if (leading != null && !leads.test(leading)) {
            problems.add(new Problem("manager", "There is no such manager; choose one from People"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Checked(tidy, given.stream().distinct().sorted().toList(), leading);
    }
}
