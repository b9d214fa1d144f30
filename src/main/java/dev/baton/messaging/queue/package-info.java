/** What is to be sent, each message written down before its first attempt, and what became of it. */
@org.springframework.modulith.NamedInterface("queue")
package dev.baton.messaging.queue;
