package dev.baton.journeys;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.merge.OnePerson;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.Tracking;
import dev.baton.testing.Unique;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Leads nobody else uses: a name of its own for each, offered to the reps the journey names. */
class JourneyLeads {

    /** A specific service and nothing else of interest: with a complete contact that makes grade C. */
    private static final LeadDetails LITTLE_KNOWN = new LeadDetails("Nextcloud Installation", "Low", null, null);

    private final LeadIntakeProcess intake;
    private final TaskService tasks;

    JourneyLeads(LeadIntakeProcess intake, TaskService tasks) {
        this.intake = intake;
        this.tasks = tasks;
    }

    record Known(String id, String first, String last, String email) {
        String name() {
            return first + " " + last;
        }
    }

    /** A hot lead, offered to the best of these reps. */
    Known hot(String... reps) {
        return receive("Wilma", LeadFixtures.completeLead(), null, reps);
    }

    /** A lead that must be answered within seconds. */
    Known hasty(String... reps) {
        NewLead model = LeadFixtures.completeLead();
        NewLead little = new NewLead(
                model.campaignId(),
                new NewLead.Arrival(
                        model.arrival().source(), null, model.arrival().receivedBy(), null),
                model.contact(),
                null,
                LITTLE_KNOWN,
                Tracking.NONE,
                model.language(),
                List.of(),
                new NewLead.Consent(true, null));
        return receive("Harry", little, null, reps);
    }

    Known wealthy(String ssn, String rep) {
        return receive("Greta", LeadFixtures.completeLead(), new Financial(ssn, usd("125000.50"), usd("900")), rep);
    }

    /** A lead that came with this first name and message, whatever stands in them. */
    Known saying(String first, String message, String rep) {
        NewLead model = LeadFixtures.completeLead();
        Contact plain = model.contact();
        Contact contact = new Contact(
                new Contact.Person(first, plain.lastName(), null),
                new Contact.Reach(plain.email(), plain.phone(), plain.company()),
                new Contact.Address(plain.city(), plain.region(), plain.country(), plain.postalCode()),
                message,
                null,
                plain.customFields());
        return receive(first, LeadFixtures.lead(contact), null, rep);
    }

    /** The same person twice, with one phone and two e-mail addresses. */
    List<Known> twice(String rep) {
        OnePerson ann = new OnePerson();
        return List.of(known(ann, ann.byPhone("Acme", rep)), known(ann, ann.byPhone("Bolt", rep)));
    }

    private Known known(OnePerson person, NewLead lead) {
        return new Known(
                intake.receive(List.of(lead)).get(0),
                "Ann",
                person.last(),
                lead.contact().email());
    }

    /** @return the open task of the lead with this definition */
    String task(Known lead, String definition) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(lead.id())
                .taskDefinitionKey(definition)
                .singleResult();
        return task.getId();
    }

    /** Who of the reps has the offer now: the one with less to do, which depends on the journeys before. */
    String offeredTo(Known lead) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(lead.id())
                .singleResult()
                .getAssignee();
    }

    private Known receive(String first, NewLead model, Financial financial, String... reps) {
        String last = "Q" + Unique.name();
        String email = UUID.randomUUID() + "@company.example";
        NewLead lead = new NewLead(
                model.campaignId(),
                new NewLead.Arrival(
                        model.arrival().source(), null, model.arrival().receivedBy(), null),
                named(model.contact(), first, last, email),
                financial,
                model.details(),
                model.tracking(),
                model.language(),
                List.of(reps),
                new NewLead.Consent(true, null));
        return new Known(intake.receive(List.of(lead)).get(0), first, last, email);
    }

    private static Contact named(Contact base, String first, String last, String email) {
        return new Contact(
                new Contact.Person(first, last, base.dateOfBirth()),
                new Contact.Reach(email, base.phone(), base.company()),
                new Contact.Address(base.city(), base.region(), base.country(), base.postalCode()),
                base.message(),
                base.web(),
                base.customFields());
    }

    private static Financial.Amount usd(String amount) {
        return new Financial.Amount(new BigDecimal(amount), "USD");
    }
}
