package dev.baton.journeys;

import dev.baton.journeys.JourneyLeads.Known;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Every page of the console with its heading, by the name of its picture. */
final class Pages {

    record Place(String address, String heading) {}

    private static final String CAMPAIGN = "/campaigns/nextcloud-installation-2025";

    private Pages() {}

    static Map<String, Place> ofManager(Known lead, UUID importId, String mailId, String mailSubject) {
        Map<String, Place> pages = new LinkedHashMap<>();
        pages.put("leads", new Place("/leads", "Leads"));
        pages.put("leads-none", new Place("/leads?tag=nobody-has-it", "Leads"));
        pages.put("lead-new", new Place("/leads/new", "New lead"));
        for (String tab : new String[] {"history", "documents", "texts", "routing"}) {
            pages.put("lead-" + tab, new Place("/leads/" + lead.id() + "?tab=" + tab, lead.name()));
        }
        pages.put("duplicates", new Place("/duplicates", "Duplicates"));
        pages.put("bulk-jobs", new Place("/bulk-jobs", "Bulk jobs"));
        campaigns(pages);
        pages.put("imports", new Place("/imports", "Imports"));
        pages.put("import-new", new Place("/imports/new", "Upload leads"));
        pages.put("import", new Place("/imports/" + importId, "clients.xlsx"));
        pages.put("tasks", new Place("/tasks", "Tasks"));
        pages.put("mails", new Place("/mails", "Mails to decide"));
        pages.put("people", new Place("/people", "People"));
        pages.put("people-teams", new Place("/people?tab=teams", "People"));
        pages.put("privacy", new Place("/privacy", "Privacy"));
        pages.put("outbox", new Place("/outbox", "Outbox"));
        pages.put("mail", new Place("/outbox/" + mailId, mailSubject));
        return pages;
    }

    private static void campaigns(Map<String, Place> pages) {
        pages.put("campaigns", new Place("/campaigns", "Campaigns"));
        pages.put("campaigns-archive", new Place("/campaigns?archived=true", "Campaigns"));
        pages.put("campaign-new", new Place("/campaigns/new", "New campaign"));
        pages.put("campaign-edit", new Place(CAMPAIGN + "/edit", "Edit Nextcloud installation"));
        pages.put("campaign", new Place(CAMPAIGN, "Nextcloud installation"));
        for (String tab : new String[] {"capture", "forms", "routing", "notices", "privacy"}) {
            pages.put("campaign-" + tab, new Place(CAMPAIGN + "?tab=" + tab, "Nextcloud installation"));
        }
        pages.put("refused-offers", new Place("/refused-offers", "Declined and timed out"));
        pages.put("services", new Place("/services", "Services"));
    }

    static Map<String, Place> ofAdmin() {
        return Map.of(
                "organisation", new Place("/organisation", "Organisation"),
                "people-accounts", new Place("/people?tab=accounts", "People"),
                "people-tokens", new Place("/people?tab=tokens", "People"));
    }

    static Map<String, Place> ofAnalyst() {
        return Map.of(
                "analyst-start", new Place("/", "Campaigns"),
                "analyst-campaign", new Place(CAMPAIGN, "Nextcloud installation"));
    }

    /** @param lead that the rep has accepted */
    static Map<String, Place> ofRep(Known lead) {
        Map<String, Place> pages = new LinkedHashMap<>();
        pages.put("rep-leads", new Place("/leads", "Leads"));
        pages.put("rep-lead", new Place("/leads/" + lead.id(), lead.name()));
        pages.put("rep-documents", new Place("/leads/" + lead.id() + "?tab=documents", lead.name()));
        pages.put("rep-lead-new", new Place("/leads/new", "New lead"));
        pages.put("rep-campaigns", new Place("/campaigns", "Campaigns"));
        pages.put("rep-campaign", new Place(CAMPAIGN, "Nextcloud installation"));
        pages.put("queue", new Place("/queue", "Queue"));
        pages.put("queue-accepted", new Place("/queue?tab=accepted", "Queue"));
        pages.put("queue-updates", new Place("/queue?tab=updates", "Queue"));
        pages.put("password", new Place("/password", "Change password"));
        pages.put("availability", new Place("/availability", "My availability"));
        pages.put("notifications", new Place("/notifications", "My notifications"));
        return pages;
    }
}
