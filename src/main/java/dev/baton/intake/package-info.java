/** Ways by which leads come in beside the API: spreadsheets. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "privacy", "identity", "lead"})
package dev.baton.intake;
