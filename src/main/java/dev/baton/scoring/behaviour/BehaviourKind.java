package dev.baton.scoring.behaviour;

import java.util.Locale;

/** What a lead can do that counts, as the table in {@code rules/scoring/lead-behaviour.drl.xlsx} names it. */
public enum BehaviourKind {
    OPEN("Opened a mail"),
    CLICK("Clicked in a mail"),
    FORM("Sent a form again"),
    REPLY("Replied to a mail"),
    VISIT("Visited a page again");

    private final String words;

    BehaviourKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BehaviourKind of(String apiName) {
        return valueOf(apiName.toUpperCase(Locale.ROOT));
    }
}
