/** What failed or waits for another try: listed in words, tried again, left out or given up by a person. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "identity",
            "lead :: campaign",
            "lead :: timeline",
            "messaging :: queue",
            "messaging :: staff",
            "integration",
            "rules"
        })
package dev.baton.failure;
