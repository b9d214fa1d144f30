package dev.baton.integration.webhook.delivery;

import dev.baton.integration.IntegrationSettings;
import dev.baton.integration.webhook.event.LeadChangesTold;
import dev.baton.seal.SealedColumn;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Retained;
import dev.baton.subject.Subject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events name leads by their ids: they go with the lead, and after a while. Whoever has its data is told that it went. */
@Component
@Order(45)
class DeliveryData implements PersonalData, Retained {

    private static final String WHAT = "webhook events";

    private final JdbcClient jdbc;
    private final LeadChangesTold told;
    private final IntegrationSettings settings;
    private final Clock clock;

    DeliveryData(JdbcClient jdbc, LeadChangesTold told, IntegrationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.told = told;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        return Map.of(WHAT, told.gone(subject.ids(), "erased"));
    }

    @Override
    public Map<String, Integer> anonymise(Subject subject) {
        return Map.of(WHAT, told.gone(subject.ids(), "anonymised"));
    }

    @Override
    public List<String> tables() {
        return List.of("webhook_delivery");
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    public int removeNext(int most) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql(
                        """
                        delete from webhook_delivery where id in (select id from webhook_delivery
                            where changed_at < ? and (state in ('delivered', 'handed_over') or created_at < ?) limit ?)
                        """)
                .params(now.minus(settings.keepDelivered()), now.minus(settings.keepUndelivered()), most)
                .update();
    }

    /** Where secrets stand sealed. */
    @Configuration(proxyBeanMethods = false)
    static class SealedSecrets {

        @Bean
        SealedColumn webhookSecret() {
            return new SealedColumn("webhook_endpoint", "secret_sealed", "'webhook_endpoint/secret/' || id");
        }

        @Bean
        SealedColumn webhookPreviousSecret() {
            return new SealedColumn(
                    "webhook_endpoint", "previous_secret_sealed", "'webhook_endpoint/previous-secret/' || id");
        }
    }
}
