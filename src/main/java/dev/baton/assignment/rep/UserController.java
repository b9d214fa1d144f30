package dev.baton.assignment.rep;

import dev.baton.identity.People;
import dev.baton.identity.Permissions;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.identity.rep.RepProfile;
import dev.baton.identity.rep.RepProfiles;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people a manager may choose from, with whether they are free. */
@RestController
class UserController {

    private final People people;
    private final RepProfiles profiles;
    private final RepLoads loads;
    private final Clock clock;

    UserController(People people, RepProfiles profiles, RepLoads loads, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.loads = loads;
        this.clock = clock;
    }

    record User(
            String username,
            String displayName,
            @ArraySchema(schema = @Schema(implementation = Role.class)) List<String> roles,
            boolean available,
            @Nullable String availabilityNote,
            int openLeads) {}

    private static final Sorting.Sorted<User> SORTS = Sorting.inMemory(User::username)
            .by("username", User::username)
            .by("display_name", User::displayName)
            .by("open_leads", User::openLeads);

    @GetMapping("/v1/api/users")
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_ASSIGN + "')")
    ItemPage<User> users(@RequestParam(name = "role", required = false) String role, PageRequest page) {
        List<Person> found = Arrays.stream(Role.values())
                .filter(one -> one.apiName().equals(role))
                .findFirst()
                .map(people::withRole)
                .orElseGet(people::all);
        return SORTS.page(found.stream().filter(Person::active).map(this::user).toList(), page);
    }

    private User user(Person person) {
        String unavailable = profiles.findById(person.username())
                .map((RepProfile profile) -> profile.unavailable(clock.instant()))
                .orElse(null);
        return new User(
                person.username(),
                person.displayName(),
                person.roles().stream().map(Role::apiName).toList(),
                unavailable == null,
                unavailable,
                loads.of(person.username()).open());
    }
}
