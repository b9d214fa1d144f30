package dev.baton.lead.capture;

import dev.baton.lead.NewLead;
import java.time.Duration;

/** What the sender of a lead may expect (002, lead capture response). */
record NextSteps(String expectedResponseTime, String contactMethod, boolean trackingEnabled) {

    static NextSteps of(NewLead lead, CaptureSettings settings) {
        return new NextSteps(
                responseTime(lead.details().urgency(), settings),
                lead.contact().email() == null ? "phone" : "email",
                lead.contact().web() != null && lead.contact().web().visitorId() != null);
    }

    static String responseTime(String urgency, CaptureSettings settings) {
        return inWords(settings.isUrgent(urgency) ? settings.respondToUrgentWithin() : settings.respondWithin());
    }

    private static String inWords(Duration time) {
        long hours = Math.max(1, time.toHours());
        return hours == 1 ? "1 hour" : hours + " hours";
    }
}
