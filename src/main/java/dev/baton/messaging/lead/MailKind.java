package dev.baton.messaging.lead;

import dev.baton.lead.consent.ConsentConfirmation;

/** What a mail to a lead is for, which decides to whom it may go. */
enum MailKind {
    /** That the request has arrived: an answer, once in a campaign. */
    FIRST_ANSWER,
    /** Whether the person agrees at all. */
    QUESTION,
    /** The rep who took the lead says hello: an answer to who asked, and advertising to everybody else. */
    WELCOME,
    /** Everything else, whatever an analyst calls it. */
    MARKETING;

    static final String FIRST_ANSWER_TEMPLATE = "first-answer";

    static MailKind of(String template) {
        return switch (template) {
            case FIRST_ANSWER_TEMPLATE -> FIRST_ANSWER;
            case ConsentConfirmation.TEMPLATE -> QUESTION;
            case "welcome" -> WELCOME;
            default -> MARKETING;
        };
    }
}
