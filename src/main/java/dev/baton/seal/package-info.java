/** Personal values: sealed, bound to their place, found by blind indexes; the keys and their exchange. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package dev.baton.seal;
