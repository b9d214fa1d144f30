/** What people are told: live in the console, and staff about a lead in Slack and Teams. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "seal",
            "audit",
            "privacy",
            "identity",
            "lead",
            "lead :: capture",
            "lead :: state",
            "intake",
            "assignment",
            "content",
            "messaging",
            "bulk",
            "integration"
        })
package dev.baton.notification;
