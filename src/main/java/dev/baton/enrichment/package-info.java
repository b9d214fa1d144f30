/** What can be found out about a lead beside what the person gave, from sources that may be slow, wrong or dead. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "engine :: longtask",
            "seal",
            "subject",
            "identity",
            "lead",
            "lead :: contact",
            "lead :: state",
            "lead :: timeline"
        })
package dev.baton.enrichment;
