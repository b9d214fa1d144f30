/** From the process folder to live versions. */
package dev.baton.engine.deployment;
