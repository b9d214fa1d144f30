package dev.baton.identity.team;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.web.DescribedRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams of reps; {@link TeamChanges} says who may change them. */
@RestController
@RequestMapping(TeamController.PATH)
@PreAuthorize("hasAuthority('" + Permissions.LEAD_ASSIGN + "')")
class TeamController {

    static final String PATH = "/v1/api/teams";

    private final TeamList teams;
    private final TeamChanges changes;

    TeamController(TeamList teams, TeamChanges changes) {
        this.teams = teams;
        this.changes = changes;
    }

    @GetMapping
    @Operation(summary = "The teams: reps who are chosen together, for the leads of a campaign")
    ItemPage<Team> list(PageRequest page) {
        return teams.page(page);
    }

    @PostMapping
    @DescribedRefusals
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
    @Operation(summary = "Make a team; a name is enough")
    ResponseEntity<Team> create(@RequestBody TeamForm form) {
        UUID id = changes.create(form, CurrentUser.get().username());
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(teams.get(id));
    }

    @GetMapping("/{team_id}")
    Team team(@PathVariable("team_id") UUID id) {
        return teams.get(id);
    }

    @PatchMapping("/{team_id}")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(
            summary = "Change a team; what the body does not name stays",
            description = "Campaigns that chose the team offer their leads to who is in it, within seconds.")
    Team change(@PathVariable("team_id") UUID id, @RequestBody TeamForm form) {
        changes.change(id, form, CurrentUser.get().username());
        return teams.get(id);
    }

    @DeleteMapping("/{team_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DescribedRefusals
    @ApiResponse(responseCode = "204", description = "Deleted", useReturnTypeSchema = true)
    @Operation(summary = "Delete a team that no campaign uses")
    void delete(@PathVariable("team_id") UUID id) {
        changes.delete(id, CurrentUser.get().username());
    }
}
