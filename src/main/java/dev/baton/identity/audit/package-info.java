/** Reading the audit log, and when the keys were last exchanged. */
package dev.baton.identity.audit;
