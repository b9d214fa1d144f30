package dev.baton.notification.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person says how they want to be told. */
@BatonTest
class OwnNoticesIT {

    private static final String ADDRESS = "/v1/api/me/notifications";

    @Value("${local.port}")
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnNoticesStore store;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void nobodyHasChosen() {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("delete from notification_preference").update());
        store.forget();
    }

    @Test
    void ownChoiceIsKeptAndThePhoneIsSealed() {
        Visitor rep = Visitor.signedIn(port, "rep1");
        assertThat(rep.get(ADDRESS).body()).contains("\"console\":true", "\"email\":false", "\"phone\":null");

        var answer = rep.send(
                "PATCH",
                ADDRESS,
                "{\"email\":true,\"phone\":\"+1 415 555 2671\",\"quiet_from\":\"22:00\",\"quiet_to\":\"06:00\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rep.get(ADDRESS).body())
                .isEqualTo(answer.body())
                .contains("\"email\":true", "\"phone\":\"+14155552671\"", "\"quiet_from\":\"22:00:00\"");
        assertThat(Visitor.signedIn(port, "rep2").get(ADDRESS).body()).contains("\"email\":false", "\"phone\":null");
        assertThat(jdbc.sql("select n::text from notification_preference n")
                        .query(String.class)
                        .single())
                .doesNotContain("4155552671");
        assertThat(jdbc.sql("select count(*) from audit_log where username = 'rep1'"
                                + " and action = 'own_notifications_changed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void mistakeIsNamedAndNothingIsKept() {
        var answer = Visitor.signedIn(port, "rep1").send("PATCH", ADDRESS, "{\"email\":true,\"sms\":true}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"phone\"");
        assertThat(store.choice("rep1")).isEqualTo(OwnNoticesStore.Choice.NONE);
    }

    @Test
    void whoWorksNoLeadsHasNothingToChoose() {
        assertThat(Visitor.signedIn(port, "analyst").get(ADDRESS).statusCode()).isEqualTo(403);
    }
}
