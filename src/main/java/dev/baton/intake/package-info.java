/** Ways by which leads come in beside the API: spreadsheets, forms and landing pages. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "privacy", "identity", "lead", "lead :: capture"})
package dev.baton.intake;
