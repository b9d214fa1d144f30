/** One change to many leads: picked by hand or by a filter, worked off in batches, watched, cancelled and undone. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "engine :: longtask",
            "audit",
            "subject",
            "identity",
            "lead",
            "lead :: campaign",
            "lead :: change",
            "lead :: hold",
            "lead :: list",
            "lead :: process",
            "lead :: state",
            "lead :: tag",
            "assignment :: task"
        })
package dev.baton.bulk;
