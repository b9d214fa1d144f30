/** What people are told: live in the console, and staff about a lead in Slack and Teams. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "engine :: longtask",
            "seal",
            "audit",
            "subject",
            "identity",
            "identity :: lasting",
            "identity :: rep",
            "lead",
            "lead :: campaign",
            "lead :: capture",
            "lead :: contact",
            "lead :: state",
            "lead :: timeline",
            "intake :: upload",
            "assignment :: offer",
            "privacy :: request",
            "content",
            "messaging :: queue",
            "messaging :: staff",
            "bulk :: job",
            "integration"
        })
package dev.baton.notification;
