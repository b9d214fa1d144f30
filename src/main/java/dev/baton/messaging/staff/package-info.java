/** Messages to staff: mail, SMS, Slack and Teams. */
@org.springframework.modulith.NamedInterface("staff")
package dev.baton.messaging.staff;
