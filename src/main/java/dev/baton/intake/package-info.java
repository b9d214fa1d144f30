/** Ways by which leads come in beside the API: spreadsheets, forms and landing pages. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "engine :: longtask",
            "seal",
            "audit",
            "subject",
            "identity",
            "identity :: organisation",
            "lead",
            "lead :: campaign",
            "lead :: capture",
            "lead :: change",
            "lead :: consent",
            "lead :: list",
            "lead :: person",
            "lead :: process",
            "lead :: contact",
            "lead :: state"
        })
package dev.baton.intake;
