package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.lead.LeadVault;
import dev.baton.lead.contact.Contact;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sheet says the leads want: it scores, grades and routes them as if they had come by the API. */
@BatonTest
class ImportedInterestIT {

    private static final String HEADERS =
            "Name,E-mail,Phone,Company,Service,Urgency,Budget,Timeline,Message,Notes,Language,Source,Medium\n";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "w" + UUID.randomUUID().toString().substring(0, 8);
    private SheetDriver sheets;

    @BeforeEach
    void drive() {
        sheets = new SheetDriver(beans);
    }

    /** By hand from 002: contact 15 + 5 + 5, service 15 or 5, urgency 15, 10 or 5, budget 5, form 10 or 5, source. */
    @Test
    void aSheetHoldsLeadsOfEveryGrade() {
        Import done = run(
                "Ann Abel,%1$s-a@x.example,206-555-0171,Abel,Nextcloud Installation,High,5k,Soon,Hello,,,google,cpc\n"
                        + "Bo Abel,%1$s-b@x.example,206-555-0172,Abel,Nextcloud Installation,Normal,5k,,,,,bing,organic\n"
                        + "Cy Abel,%1$s-c@x.example,206-555-0173,,Something,Normal,,,,,,facebook,social\n"
                        + "Di Abel,%1$s-d@x.example,206-555-0174,,,,,,,,,Bought list,\n");

        assertThat(done.rows().rejected()).isZero();
        assertThat(jdbc.sql("select score, grade from lead where import_id = ? order by score desc")
                        .param(done.id())
                        .query((row, number) -> tuple(row.getInt(1), row.getString(2)))
                        .list())
                .containsExactly(tuple(85, "A"), tuple(70, "B"), tuple(45, "C"), tuple(25, "D"));
    }

    @Test
    void serviceAndLanguageRouteAndTheRestStandsOnTheLead() {
        Import done = run("Ann Abel,%1$s-l@x.example,206-555-0175,,Nextcloud Installation,Low,5k,In May,I need it,"
                + "Call late,Spanish,google,cpc\n");

        String id = jdbc.sql("select id from lead where import_id = ?")
                .param(done.id())
                .query(String.class)
                .single();
        assertThat(new LeadDriver(beans).lead(id).offeredTo())
                .as("the one who speaks Spanish and sells it")
                .isEqualTo("rep1");
        assertThat(jdbc.sql("select language || '|' || service_interest || '|' || urgency || '|' || budget_range || '|'"
                                + " || timeline || '|' || utm_source || '|' || utm_medium from lead where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("es|Nextcloud Installation|Low|5k|In May|google|cpc");
        assertThat(beans.getBean(LeadVault.class)
                        .contact(new LeadDriver(beans).lead(id))
                        .message())
                .isEqualTo("I need it\nCall late");
    }

    @Test
    void aRowGoesToTheOwnerThatItNames() {
        Import done = sheets.checked(
                ("Name,E-mail,Phone,Contact owner\nAnn Abel,%1$s-own@x.example,206-555-0181,rep3\n"
                                + "Bo Abel,%1$s-no@x.example,206-555-0182,Nobody Known\n")
                        .formatted(mark),
                true,
                null);

        assertThat(done.rows().imported()).isEqualTo(2);
        assertThat(jdbc.sql("select offered_to from lead l join import_row r on r.lead_id = l.id where r.import_id = ?"
                                + " and row_number = 2")
                        .param(done.id())
                        .query(String.class)
                        .single())
                .isEqualTo("rep3");
    }

    @Test
    void aSheetAsPeopleHaveItIsReadAsItIsMeant() {
        Import done = sheets.checked(
                ("Client Name,Phone 1,Phone 2,E-mail,DOB,Company,Budget,Service\n"
                                + "Ann Abel,,206-555-0191,Ann <%1$s-n@x.example>,25/12/1985,n/a,none,-\n"
                                + "Bo Abel,206-555-0192,206-555-0193,%1$s-o@x.example,04/05/1983,.,null,N/A\n")
                        .formatted(mark),
                true,
                null);

        assertThat(done.rows().imported()).isEqualTo(2);
        assertThat(done.header().warnings()).singleElement().asString().contains("\"DOB\"", "day first");
        LeadVault vault = beans.getBean(LeadVault.class);
        List<Contact> contacts =
                jdbc.sql("select id from lead where import_id = ?").param(done.id()).query(String.class).list().stream()
                        .map(id -> vault.contact(new LeadDriver(beans).lead(id)))
                        .sorted(Comparator.comparing(Contact::firstName))
                        .toList();
        assertThat(contacts).extracting(Contact::phone).containsExactly("+12065550191", "+12065550192");
        assertThat(contacts).extracting(Contact::company).containsOnlyNulls();
        assertThat(contacts.get(0).email()).isEqualTo(mark + "-n@x.example");
        assertThat(contacts.get(1).dateOfBirth()).isEqualTo(LocalDate.of(1983, 5, 4));
        assertThat(contacts.get(1).customFields()).containsEntry("Second phone", "+12065550193");
        assertThat(jdbc.sql("select count(*) from lead where import_id = ?"
                                + " and (budget_range is not null or service_interest is not null)")
                        .param(done.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Import run(String rows) {
        return sheets.checked((HEADERS + rows).formatted(mark), true, null);
    }
}
