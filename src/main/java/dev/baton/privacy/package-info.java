/** Personal data: sealed at rest, found through blind indexes, every reading of the sensitive ones in the audit log. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "seal", "audit"})
package dev.baton.privacy;
