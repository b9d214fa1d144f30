/** The process engine: configuration, guards, deployment of the process folder, one sign-in. Knows no business words. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package dev.baton.engine;
