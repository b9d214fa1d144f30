/** Sign-ins that are asked after while something is open. */
@org.springframework.modulith.NamedInterface("lasting")
package dev.baton.identity.lasting;
