/** What signed-in people are told live. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "privacy", "identity", "lead", "intake", "assignment", "bulk"})
package dev.baton.notification;
