package dev.baton.messaging.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.content.MailTemplates;
import dev.baton.content.RenderedMail;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.consent.ConsentConfirmation;
import dev.baton.messaging.links.MailLinks;
import dev.baton.messaging.queue.MessageFixtures;
import dev.baton.messaging.smtp.MailServer;
import dev.baton.messaging.smtp.SmtpSender;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mail to a lead carries: our own id, a way out, and values of the lead. */
class LeadMailTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000007");
    private static final Instant NOW = MessageFixtures.NOW;

    private final MailTemplates templates = mock(MailTemplates.class);
    private final People people = mock(People.class);
    private final ConsentConfirmation confirmation = mock(ConsentConfirmation.class);
    private final MailLinks links = mock(MailLinks.class);
    private final Map<String, String> filled = new HashMap<>();
    private final Lead lead =
            LeadFixtures.received(LeadFixtures.lead(LeadFixtures.contact("Joan", "Doe", "joan@company.example")), NOW);
    private final LeadMail mails = new LeadMail(
            templates,
            LeadFixtures.vault(),
            LeadFixtures.only(LeadFixtures.campaign(List.of(), List.of())),
            people,
            confirmation,
            MessageFixtures.SETTINGS,
            new SmtpSender(MessageFixtures.SETTINGS, new MailServer("127.0.0.1", 1)),
            links);

    @BeforeEach
    void writeTemplates() {
        RenderedMail rendered = new RenderedMail("Welcome", "Hello Joan", "<p>Hello Joan</p>");
        when(templates.render(anyString(), any())).thenAnswer(call -> keep(call.getArgument(1), rendered));
        when(templates.renderWithWayOut(anyString(), any())).thenAnswer(call -> keep(call.getArgument(1), rendered));
        when(links.wayOut(ID)).thenReturn("https://baton.example/u/token");
    }

    @Test
    void ownIdTravelsInTheMail() throws Exception {
        MimeMessage mail = mails.make(ID, lead, "welcome");

        assertThat(mail.getHeader("X-Baton-Message")).containsExactly(ID.toString());
        assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@baton.example>");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("joan@company.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Sales <sales@baton.example>");
        assertThat(mail.getSubject()).isEqualTo("Welcome");
    }

    @Test
    void mailProgramsUnsubscribeByOnePressWhereTheAddressIsASafeOne() throws Exception {
        MimeMessage mail = mails.make(ID, lead, "welcome");

        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://baton.example/u/token>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(filled).containsEntry(MailTemplates.WAY_OUT, "https://baton.example/u/token");
    }

    @Test
    void withoutTlsThereIsNoUnsubscribingByOnePress() throws Exception {
        when(links.wayOut(ID)).thenReturn("http://baton.example/u/token");

        MimeMessage mail = mails.make(ID, lead, "welcome");

        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<http://baton.example/u/token>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void questionWhetherThePersonAgreesHasALinkToConfirmAndNoWayOut() throws Exception {
        when(confirmation.link(lead.id())).thenReturn(Optional.of("https://baton.example/d/token"));

        MimeMessage mail = mails.make(ID, lead, ConsentConfirmation.TEMPLATE);

        assertThat(filled).containsEntry("confirm_link", "https://baton.example/d/token");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void questionThatIsSettledMeanwhileIsNotAsked() {
        when(confirmation.link(lead.id())).thenReturn(Optional.empty());

        assertThatThrownBy(() -> mails.make(ID, lead, ConsentConfirmation.TEMPLATE))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void linksAreCountedOnlyWhereTheyMayBe() throws Exception {
        when(links.counted(eq(ID), any(), any())).thenReturn(new RenderedMail("Counted", "x", "x"));
        assertThat(mails.make(ID, lead, "welcome").getSubject()).isEqualTo("Welcome");

        when(links.isCounted(lead)).thenReturn(true);
        assertThat(mails.make(ID, lead, "welcome").getSubject()).isEqualTo("Counted");
    }

    @Test
    void whatIsDoneWithTheFirstAnswerIsNotCounted() throws Exception {
        when(links.isCounted(lead)).thenReturn(true);

        assertThat(mails.make(ID, lead, "first-answer").getSubject()).isEqualTo("Welcome");
        verify(links, never()).counted(any(), any(), any());
    }

    @Test
    void referenceIsThatOfTheLeadWhichGoesOn() {
        assertThat(mails.values(lead)).containsEntry("reference", lead.id()).containsEntry("has_phone", "yes");

        lead.repeat("lead_1");
        assertThat(mails.values(lead)).containsEntry("reference", "lead_1");
    }

    @Test
    void untilARepWorksTheLeadTheHouseWrites() {
        assertThat(mails.values(lead)).containsEntry("rep_name", "Sales").containsEntry("campaign_name", "Nextcloud");

        lead.assigned("rep1", NOW);
        assertThat(mails.values(lead)).as("who is gone").containsEntry("rep_name", "Sales");

        when(people.find("rep1")).thenReturn(Optional.of(new Person("rep1", "Ray Rep", List.of(), true)));
        assertThat(mails.values(lead)).containsEntry("rep_name", "Ray Rep");
    }

    @Test
    void whatIsNotKnownIsEmptyAndNotTheWordNull() {
        Lead nameless = LeadFixtures.received(LeadFixtures.lead(LeadFixtures.contact(null, null, "x@y.example")), NOW);

        assertThat(mails.values(nameless)).containsEntry("first_name", "").containsEntry("last_name", "");
    }

    private RenderedMail keep(Map<String, String> values, RenderedMail rendered) {
        filled.putAll(values);
        return rendered;
    }
}
