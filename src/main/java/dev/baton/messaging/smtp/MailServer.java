package dev.baton.messaging.smtp;

/** Where mails are handed over: the configured server, or the demo's own mailbox. */
public record MailServer(String host, int port) {}
