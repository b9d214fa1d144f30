/** The person that data is about, and what each module answers for: a copy of it, its erasure, its end. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package dev.baton.subject;
