package dev.baton.assignment.rep;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.identity.rep.Availabilities;
import dev.baton.identity.rep.Availability;
import dev.baton.identity.rep.AvailabilityForm;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a rep may be offered leads; and how many offers wait for their answer, which an absence does not take back. */
@RestController
@RequestMapping("/v1/api/users/{username}/availability")
@PreAuthorize("hasAnyAuthority('" + Permissions.LEAD_WORK + "', '" + Permissions.LEAD_ASSIGN + "')")
class AvailabilityController {

    private final Availabilities availabilities;
    private final RepRoster roster;
    private final RepLoads loads;

    AvailabilityController(Availabilities availabilities, RepRoster roster, RepLoads loads) {
        this.availabilities = availabilities;
        this.roster = roster;
        this.loads = loads;
    }

    /** The availability, field by field: the API's document cannot show one that is unwrapped here. */
    record View(
            ZoneId timeZone,
            @Nullable LocalTime worksFrom,
            @Nullable LocalTime worksTo,
            List<Integer> worksOn,
            @Nullable LocalDate absentFrom,
            @Nullable LocalDate absentTo,
            List<String> languages,
            List<String> regions,
            List<String> services,
            @Nullable Integer maxOpenLeads,
            long openOffers) {}

    @GetMapping
    View availability(@PathVariable("username") String username) {
        return view(username, availabilities.of(username, CurrentUser.get()));
    }

    @PutMapping
    View change(@PathVariable("username") String username, @RequestBody AvailabilityForm form) {
        Availability changed = availabilities.change(username, form, CurrentUser.get());
        roster.forget();
        return view(username, changed);
    }

    private View view(String username, Availability availability) {
        return new View(
                availability.timeZone(),
                availability.worksFrom(),
                availability.worksTo(),
                availability.worksOn(),
                availability.absentFrom(),
                availability.absentTo(),
                availability.languages(),
                availability.regions(),
                availability.services(),
                availability.maxOpenLeads(),
                loads.openOffers(username));
    }
}
