package dev.baton.content;

/** An e-mail, ready to be sent: subject in one line, the same text plain and as HTML. */
public record RenderedMail(String subject, String text, String html) {}
