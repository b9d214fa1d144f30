package dev.baton.identity.account;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.identity.Role;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.EmailAddress;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A person as an administrator wrote them. All of it is checked at once. */
record PersonForm(
        String firstName,
        String lastName,
        @Schema(format = "email") String email,
        @ArraySchema(arraySchema = @Schema(requiredMode = REQUIRED), schema = @Schema(implementation = Role.class))
                List<String> roles) {

    private static final int LONGEST = 100;

    /** A checked form. */
    public record Checked(String firstName, String lastName, String email, Set<Role> roles) {}

    Checked check() {
        List<Problem> problems = new ArrayList<>();
        Checked checked = new Checked(
                name("first_name", firstName, problems),
                name("last_name", lastName, problems),
                address(problems),
                roles(problems));
        if (checked.firstName().isEmpty() && checked.lastName().isEmpty()) {
            problems.add(new Problem("last_name", "Give a first or a last name"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return checked;
    }

    private static String name(String field, String text, List<Problem> problems) {
        String line = FreeText.line(text, LONGEST + 1);
        if (line.length() > LONGEST) {
            problems.add(new Problem(field, "Give at most " + LONGEST + " characters"));
        }
        return line;
    }

    private String address(List<Problem> problems) {
        if (email == null || email.isBlank()) {
            return null;
        }
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            problems.add(new Problem("email", "Give an e-mail address such as rita@company.example, or none"));
        }
        return address.map(EmailAddress::value).orElse(null);
    }

    private Set<Role> roles(List<Problem> problems) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        List<String> given = roles == null ? List.of() : roles;
        for (int i = 0; i < given.size(); i++) {
            String name = given.get(i);
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(one -> one.apiName().equals(name))
                    .findFirst();
            if (role.isEmpty()) {
                problems.add(new Problem("roles[" + i + "]", "Choose among admin, manager, rep and analyst"));
            }
            role.ifPresent(found::add);
        }
        if (given.isEmpty()) {
            problems.add(new Problem("roles", "Choose at least one role"));
        }
        return found;
    }
}
