package dev.baton.messaging;

/** Where mails are handed over: the configured server, or the demo's own mailbox. */
record MailServer(String host, int port) {}
