package dev.baton.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.testing.Visitor;
import dev.baton.testing.fake.ScriptedMailServer;
import dev.baton.testing.fake.ScriptedMailServer.Mood;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mails that workers have fetched and not sent: each worker waits at the mail server with the first of several. */
final class MailsUnderWay {

    private static final int BEHIND = 3;

    private MailsUnderWay() {}

    /** @param leads are accepted, which makes one mail for each */
    static void hold(
            SharedDatabase database,
            ScriptedMailServer mails,
            Collection<String> workers,
            List<SharedDatabase.Offered> leads,
            int port) {
        mails.mood(Mood.TAKES_ONE_BY_ONE);
        accept(leads, port);
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            boolean all = workers.stream().allMatch(worker -> database.holds(worker, "send-email", BEHIND));
            mails.letThrough(all ? 0 : 1);
            return all;
        });
    }

    static void accept(List<SharedDatabase.Offered> leads, int port) {
        Map<String, Visitor> reps = new HashMap<>();
        for (SharedDatabase.Offered lead : leads) {
            Visitor rep = reps.computeIfAbsent(lead.username(), name -> Visitor.signedIn(port, name));
            assertThat(rep.post("/v1/api/leads/" + lead.leadId() + "/accept", null)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    static void release(ScriptedMailServer mails, int workers) {
        mails.mood(Mood.TAKES);
        mails.letThrough(workers);
    }

    /** At most the one mail that was being sent when its sender was killed is unknown; all others went out once. */
    static void eachWentOutOnce(SharedDatabase database, ScriptedMailServer mails) {
        long unknown = database.count("select count(*) from message where state = 'unknown'");
        assertThat(unknown).as("unknown").isLessThanOrEqualTo(1);
        long accepted = database.count("select count(*) from message where state = 'accepted'");
        assertThat(accepted).isEqualTo(database.count("select count(*) from message") - unknown);
        assertThat((long) mails.taken().size())
                .as("the unknown one may have come as well")
                .isBetween(accepted, accepted + unknown);
        assertThat(mails.messageIds()).doesNotHaveDuplicates();
    }
}
