package dev.baton.identity.account;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Permissions;
import dev.baton.identity.PersonAccess;
import dev.baton.identity.PersonCard;
import dev.baton.identity.Role;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People, for administrators: add, change, set a password, end access and give it back. */
@RestController
@RequestMapping("/v1/api/people")
@PreAuthorize("hasAuthority('" + Permissions.USER_ADMIN + "')")
class PeopleController {

    private final People people;
    private final PeopleAdministration administration;
    private final PersonAccess access;

    PeopleController(People people, PeopleAdministration administration, PersonAccess access) {
        this.people = people;
        this.administration = administration;
        this.access = access;
    }

    record NewPerson(
            @Schema(requiredMode = REQUIRED) String username,
            String firstName,
            String lastName,
            @Schema(format = "email") String email,
            @ArraySchema(arraySchema = @Schema(requiredMode = REQUIRED), schema = @Schema(implementation = Role.class))
                    List<String> roles,
            @Schema(requiredMode = REQUIRED) String password) {}

    record NewPassword(@Schema(requiredMode = REQUIRED) String password) {}

    private static final Sorting.Sorted<PersonCard> SORTS = Sorting.inMemory(PersonCard::username)
            .by("username", PersonCard::username)
            .by("last_name", PersonCard::lastName)
            .by("active", PersonCard::active);

    @GetMapping
    ItemPage<PersonCard> all(PageRequest page) {
        return SORTS.page(people.cards(), page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonCard add(@RequestBody NewPerson person) {
        PersonForm form = new PersonForm(person.firstName(), person.lastName(), person.email(), person.roles());
        administration.add(person.username(), form, person.password(), by());
        return people.card(person.username().strip().toLowerCase(Locale.ROOT));
    }

    @PutMapping("/{username}")
    PersonCard change(@PathVariable("username") String username, @RequestBody PersonForm form) {
        administration.change(username, form, by());
        return now(username);
    }

    @PutMapping("/{username}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@PathVariable("username") String username, @RequestBody NewPassword body) {
        administration.setPassword(username, body.password(), by());
        access.forget(username);
    }

    @PostMapping("/{username}/end-access")
    PersonCard endAccess(@PathVariable("username") String username) {
        administration.endAccess(username, by());
        return now(username);
    }

    @PostMapping("/{username}/give-access")
    PersonCard giveAccess(@PathVariable("username") String username) {
        administration.giveAccessBack(username, by());
        return now(username);
    }

    private PersonCard now(String username) {
        access.forget(username);
        return people.card(username);
    }

    private static String by() {
        return CurrentUser.get().username();
    }
}
