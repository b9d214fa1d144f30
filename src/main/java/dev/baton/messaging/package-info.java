/** Every message out: written down before it is sent, sent at most once, and nothing about it forgotten. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "engine :: worker",
            "seal",
            "audit",
            "subject",
            "identity",
            "lead",
            "lead :: campaign",
            "lead :: consent",
            "lead :: person",
            "lead :: contact",
            "lead :: state",
            "lead :: timeline",
            "scoring :: behaviour",
            "content"
        })
package dev.baton.messaging;
