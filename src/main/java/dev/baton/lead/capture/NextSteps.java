package dev.baton.lead.capture;

import dev.baton.lead.NewLead;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** What the sender of a lead may expect (002, lead capture response). */
record NextSteps(String expectedResponseTime, String contactMethod, boolean trackingEnabled) {

    static NextSteps of(NewLead lead, CaptureSettings settings) {
        return new NextSteps(
                responseTime(lead.details().urgency(), settings),
                lead.contact().email() == null ? "phone" : "email",
                lead.contact().web() != null && lead.contact().web().visitorId() != null);
    }

    static String responseTime(String urgency, CaptureSettings settings) {
        return inWords(isUrgent(urgency, settings) ? settings.respondToUrgentWithin() : settings.respondWithin());
    }

    /** "Not urgent" is not urgent. */
    private static boolean isUrgent(String urgency, CaptureSettings settings) {
        if (urgency == null) {
            return false;
        }
        String words = urgency.toLowerCase(Locale.ROOT);
        return !words.startsWith("no")
                && Arrays.stream(words.split("\\P{L}+")).anyMatch(settings.urgentWords()::contains);
    }

    private static String inWords(Duration time) {
        long hours = Math.max(1, time.toHours());
        return hours == 1 ? "1 hour" : hours + " hours";
    }
}
