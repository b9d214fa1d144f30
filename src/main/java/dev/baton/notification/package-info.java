/** What signed-in people are told live. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "lead", "assignment"})
package dev.baton.notification;
