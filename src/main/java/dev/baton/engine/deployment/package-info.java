/** From the process folder to live versions. */
@org.springframework.modulith.NamedInterface("deployment")
package dev.baton.engine.deployment;
