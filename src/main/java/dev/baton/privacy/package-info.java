/** A person's rights: requests, erasure, retention, legal holds; what each module holds it answers for itself. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "engine :: security",
            "seal",
            "audit",
            "subject",
            "identity",
            "identity :: organisation",
            "lead",
            "lead :: campaign",
            "lead :: body",
            "lead :: change",
            "lead :: hold",
            "lead :: list",
            "lead :: person",
            "lead :: privacy",
            "lead :: process",
            "lead :: contact",
            "lead :: state",
            "lead :: timeline"
        })
package dev.baton.privacy;
