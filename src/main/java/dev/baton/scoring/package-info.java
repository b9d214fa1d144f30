/** What is known of a lead becomes points, a grade and reasons, by the rules in {@code rules/scoring} and {@code rules/grading}. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "rules", "subject", "lead", "lead :: state"})
package dev.baton.scoring;
