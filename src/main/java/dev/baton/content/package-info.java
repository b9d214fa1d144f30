/** What is said to leads: templates in files, filled with a lead's values. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package dev.baton.content;
