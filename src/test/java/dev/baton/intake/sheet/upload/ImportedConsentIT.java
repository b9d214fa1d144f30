package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody who opted out becomes contactable by a sheet, whatever its row is. */
@BatonTest
class ImportedConsentIT {

    private static final String HEADERS =
            "Name,E-mail,Consent,Email Opt Out,SMS opt-out,Do Not Contact,Unsubscribed on\n";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "c" + UUID.randomUUID().toString().substring(0, 8);
    private SheetDriver sheets;

    @BeforeEach
    void drive() {
        sheets = new SheetDriver(beans);
    }

    @Test
    void whatARowSaysIsRecordedWithItsLead() {
        Import done = run("Ann Abel,%1$s-ann@x.example,yes,no,,,\n"
                + "Bo Abel,%1$s-bo@x.example,Yes,TRUE,,,\n"
                + "Cy Abel,%1$s-cy@x.example,,,1,0,\n"
                + "Di Abel,%1$s-di@x.example,yes,,,x,\n"
                + "Ed Abel,%1$s-ed@x.example,perhaps,,,,\n"
                + "Flo Abel,%1$s-flo@x.example,,2026-03-01,,,\n"
                + "Gus Abel,%1$s-gus@x.example,-,n/a,,,\n");

        assertThat(done.rows().rejected()).isZero();
        assertThat(done.header().warnings()).anyMatch(warning -> warning.contains("\"Unsubscribed on\""));
        assertThat(consents(done))
                .containsExactly(
                        "2 true: true email phone sms whatsapp",
                        "3 false: true phone sms whatsapp, false email",
                        "4 null: false sms",
                        "5 false: false email phone sms whatsapp",
                        "6 false: false email phone sms whatsapp",
                        "7 false: false email",
                        "8 null: ");
        assertThat(problems(done))
                .containsExactly(
                        "6 Consent: is neither yes nor no and counts as no",
                        "7 Email Opt Out: is neither yes nor no and counts as opted out");
    }

    @Test
    void rowThatMakesNoLeadOptsOutAllTheSame() {
        Import first = run("Ann Abel,%1$s-twice@x.example,yes,,,,\nAnn Abel,%1$s-twice@x.example,,,,1,\n"
                + "Bo Abel,%1$s-known@x.example,yes,,,,\n");
        Import second = run("Bo Abel,%1$s-known@x.example,,yes,,,\n");

        assertThat(second.rows().duplicates()).isEqualTo(1);
        assertThat(second.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(consents(first))
                .containsExactly(
                        "2 false: true email phone sms whatsapp, false email phone sms whatsapp",
                        "4 false: true email phone sms whatsapp, false email");
    }

    private Import run(String rows) {
        return sheets.checked(HEADERS + rows.formatted(mark), true, null);
    }

    /** Row, the lead's own mark for mail, and its records, the oldest first. */
    private List<String> consents(Import sheet) {
        return jdbc.sql(
                        """
                        select i.row_number || ' ' || coalesce(l.consent_given::text, 'null') || ': '
                            || coalesce(string_agg(c.given || ' ' || array_to_string(c.channels, ' '), ', ' order by c.id), '')
                        from import_row i join lead l on l.id = i.lead_id left join lead_consent c on c.lead_id = l.id
                        where i.import_id = ? group by l.consent_given, i.row_number order by i.row_number
                        """)
                .param(sheet.id())
                .query(String.class)
                .list();
    }

    private List<String> problems(Import sheet) {
        return jdbc.sql("select row_number || ' ' || (p ->> 'column') || ': ' || (p ->> 'message')"
                        + " from import_row, jsonb_array_elements(problems) p where import_id = ? order by row_number")
                .param(sheet.id())
                .query(String.class)
                .list();
    }
}
