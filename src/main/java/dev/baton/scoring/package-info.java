/** What is known of a lead becomes points, a grade and reasons, by the rules in {@code rules/scoring} and {@code rules/grading}. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "rules",
            "subject",
            "audit",
            "identity",
            "lead",
            "lead :: campaign",
            "lead :: contact",
            "lead :: state",
            "lead :: timeline"
        })
package dev.baton.scoring;
