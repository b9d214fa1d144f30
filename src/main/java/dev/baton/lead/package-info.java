/** The lead: who asked for what through which campaign, its status, score and timeline, and its intake process. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "engine :: trail",
            "seal",
            "audit",
            "subject",
            "identity",
            "identity :: organisation",
            "identity :: rep",
            "identity :: token"
        })
package dev.baton.lead;
