/** Where other systems hang in: events of leads, written down with the change and delivered behind it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "seal",
            "audit",
            "subject",
            "identity",
            "lead",
            "lead :: campaign",
            "lead :: contact",
            "lead :: state"
        })
package dev.baton.integration;
