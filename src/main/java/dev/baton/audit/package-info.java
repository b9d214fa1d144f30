/** The audit log: who did what, chained so that nothing goes missing unseen; appended to, verified, searched, cut. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "engine :: event", "rules", "seal"})
package dev.baton.audit;
