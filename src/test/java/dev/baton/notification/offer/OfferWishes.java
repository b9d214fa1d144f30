package dev.baton.notification.offer;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demo's reps want, until a test is over. */
public final class OfferWishes {

    public static final List<String> REPS = List.of("rep1", "rep2", "rep3");

    private final OwnNoticesStore people;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    public OfferWishes(ApplicationContext beans) {
        this.people = beans.getBean(OwnNoticesStore.class);
        this.transactions = beans.getBean(TransactionTemplate.class);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    public void repsWant(boolean email, boolean sms) {
        repsWant(email, sms, null, null);
    }

    public void repsWant(boolean email, boolean sms, LocalTime quietFrom, LocalTime quietTo) {
        OwnNotices wish = new OwnNotices(email, sms, "+14155552671", quietFrom, quietTo, ZoneOffset.UTC);
        transactions.executeWithoutResult(transaction -> REPS.forEach(rep -> people.save(rep, wish)));
        people.forget();
    }

    public void forget() {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("delete from notification_preference").update());
        people.forget();
    }
}
