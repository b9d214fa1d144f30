package dev.baton.privacy.copy;

import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What requests themselves keep of a person. One of theirs that is not answered yet stays readable until it is. */
@Component
@Order(10)
class RequestedData implements PersonalData {

    private static final String THEIRS =
            """
            (id in (select request_id from privacy_request_lead where lead_id = any(:leads))
                or email_index = any(:emails) or phone_index = any(:phones))
            """;

    private final JdbcClient jdbc;

    RequestedData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        int copies = update(
                "delete from privacy_copy where request_id in (select id from privacy_request where " + THEIRS + ")",
                subject);
        update(
                "update privacy_request set person_sealed = null, refusal_sealed = null, extension_sealed = null,"
                        + " email_index = null, phone_index = null where (status <> 'open') and "
                        + THEIRS,
                subject);
        update("delete from privacy_request_lead where lead_id = any(:leads)", subject);
        return Map.of("copies of data", copies);
    }

    @Override
    public List<String> tables() {
        return List.of("privacy_request", "privacy_request_lead", "privacy_copy");
    }

    private int update(String sql, Subject subject) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("leads", subject.ids());
        if (sql.contains(":emails")) {
            statement = statement.param("emails", subject.emailKeys()).param("phones", subject.phoneKeys());
        }
        return statement.update();
    }
}
