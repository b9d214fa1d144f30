/** Campaigns, and the follow-up sequence that runs beside a rep's work. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "audit",
            "identity",
            "identity :: organisation",
            "identity :: team",
            "lead",
            "lead :: body",
            "lead :: campaign",
            "lead :: list",
            "lead :: state",
            "assignment"
        })
package dev.baton.campaign;
