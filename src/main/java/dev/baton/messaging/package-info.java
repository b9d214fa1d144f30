/** Every message out: written down before it is sent, sent at most once, and nothing about it forgotten. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "seal",
            "audit",
            "privacy",
            "identity",
            "identity :: security",
            "lead",
            "lead :: consent",
            "lead :: state",
            "scoring",
            "content"
        })
package dev.baton.messaging;
