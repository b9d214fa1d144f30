/** Routing, accept and decline within time limits, and the rep's work on a lead. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "engine :: security",
            "rules",
            "seal",
            "audit",
            "subject",
            "identity",
            "identity :: account",
            "identity :: rep",
            "lead",
            "lead :: campaign",
            "lead :: change",
            "lead :: contact",
            "lead :: list",
            "lead :: process",
            "lead :: state",
            "lead :: timeline"
        })
package dev.baton.assignment;
