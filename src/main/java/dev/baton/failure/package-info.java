/** What failed or waits for another try: listed in words, tried again, left out or given up by a person. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "audit", "identity", "lead", "messaging", "integration"})
package dev.baton.failure;
