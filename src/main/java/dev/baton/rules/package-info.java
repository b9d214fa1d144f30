/** Rule sets in files: compiled, replaced while running, run over facts. Knows no business words. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package dev.baton.rules;
