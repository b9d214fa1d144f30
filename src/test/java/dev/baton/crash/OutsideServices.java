package dev.baton.crash;

import dev.baton.lead.LeadFixtures;
import dev.baton.testing.fake.FakeCompanyService;
import dev.baton.testing.fake.FakeNameServer;
import dev.baton.testing.fake.FakeStaffServices;
import dev.baton.testing.fake.ScriptedMailServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Every outside service that a new lead has to do with, as fakes, and leads that have to do with each of them. */
final class OutsideServices implements AutoCloseable {

    private static final int CALLERS = 10;
    private static final String LEAD =
            """
            {"campaign_id": "%s", "source": "landing-page",
             "contact": {"firstName": "Joan", "lastName": "Doe", "email": "joan@c%d.example", "phone": "+12065550100",
               "company": "Acme"},
             "lead_details": {"service_interest": "Nextcloud Installation", "urgency": "High (Same day)",
               "message": "Please call", "budget_range": "$5000-$10000", "timeline": "Within 2 weeks"},
             "tracking": {"utm_source": "google", "utm_medium": "cpc", "time_on_page": 200, "is_returning_visitor": true},
             "form_metadata": {"consent_given": true}}
            """;

    final ScriptedMailServer mails = new ScriptedMailServer();
    final FakeStaffServices staff = new FakeStaffServices();
    final FakeNameServer names = new FakeNameServer();
    final FakeCompanyService companies = new FakeCompanyService();

    /** What Baton must be told to find them. */
    Map<String, String> environment(SharedDatabase database) {
        Map<String, String> environment = database.environment("node", mails);
        environment.put("BATON_RATE_LIMIT_PER_IP", "0");
        environment.put("BATON_RATE_LIMIT_PER_CAMPAIGN", "0");
        environment.put("SLACK_WEBHOOK_URL", staff.address("slack"));
        environment.put("TEAMS_WEBHOOK_URL", staff.address("teams"));
        environment.put("BATON_DOMAIN_CHECK", "true");
        environment.put("BATON_DNS_SERVER", names.address());
        environment.put("BATON_COMPANY_SERVICE_URL", companies.address());
        environment.put("BATON_COMPANY_SERVICE_KEY", FakeCompanyService.KEY);
        return environment;
    }

    /** Of grade A, with a domain of its own. */
    String lead(int number) {
        names.mailServer("c" + number + ".example", "mail.c" + number + ".example");
        return LEAD.formatted(LeadFixtures.CAMPAIGN, number);
    }

    /** All are looked up, and told of in Slack and Teams. */
    boolean haveAll(SharedDatabase database, int leads) {
        return database.count("select count(*) from message where state = 'accepted' and channel in ('slack', 'teams')")
                        == 2L * leads
                && database.count("select count(*) from lead_lookup") == 2L * leads;
    }

    /** From several callers. @return what each said */
    static <T> List<T> atOnce(int times, IntFunction<T> call) {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        List<CompletableFuture<T>> answers = IntStream.range(0, times)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> call.apply(n), threads))
                .toList();
        List<T> said = answers.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
        return said;
    }

    @Override
    public void close() throws IOException {
        mails.close();
        staff.close();
        names.close();
        companies.close();
    }
}
