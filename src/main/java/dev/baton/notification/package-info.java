/** What signed-in people are told live. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "identity", "lead", "intake", "assignment", "bulk"})
package dev.baton.notification;
