/** People's accounts: made, changed and closed by an administrator; the own password. */
@org.springframework.modulith.NamedInterface("account")
package dev.baton.identity.account;
