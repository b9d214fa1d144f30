/** People: roles and permissions, signing in, and when a rep is available. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "engine :: security", "seal", "audit"})
package dev.baton.identity;
