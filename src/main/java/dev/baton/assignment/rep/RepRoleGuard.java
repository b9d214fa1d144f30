package dev.baton.assignment.rep;

import dev.baton.identity.account.RepRoleEnding;
import dev.baton.shared.Conflict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A rep stays one while leads wait for them: nobody else could work these. */
@Component
class RepRoleGuard {

    private final RepLoads loads;

    RepRoleGuard(RepLoads loads) {
        this.loads = loads;
    }

    @EventListener
    void refuse(RepRoleEnding ending) {
        long open = loads.openLeads(ending.username());
        if (open > 0) {
            throw new Conflict("This rep has " + (open == 1 ? "1 open lead" : open + " open leads")
                    + ". The role can end when these are closed or answered; access can be ended at once.");
        }
    }
}
