package dev.baton.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.testing.BatonTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** After a rotation everything old is sealed anew, and then the old keys go. */
@BatonTest
class ResealingIT {

    @Autowired
    Resealing resealing;

    @Autowired
    List<SealedColumn> columns;

    @Autowired
    KeyRotation rotation;

    @Autowired
    DataKeys keys;

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    LeadTimeline timeline;

    @Autowired
    Leads leads;

    @Autowired
    LeadVault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    PlatformTransactionManager manager;

    private String leadId;

    @BeforeEach
    void oldLead() {
        leadId = intake.receive(List.of(LeadFixtures.completeLead())).get(0);
        transactions.executeWithoutResult(
                t -> timeline.add(leadId, ActivityType.NOTE_ADDED, "rep1", "wants a call", Map.of()));
    }

    @Test
    void everySealedColumnIsKnown() {
        List<String> inSchema = jdbc.sql("select table_name || '.' || column_name from information_schema.columns"
                        + " join information_schema.tables using (table_schema, table_name)"
                        + " where table_type = 'BASE TABLE' and table_schema = 'public' and column_name ~ 'sealed$'")
                .query(String.class)
                .list();

        assertThat(columns.stream().map(c -> c.table() + "." + c.column()))
                .containsExactlyInAnyOrderElementsOf(inSchema);
    }

    @Test
    void afterARotationOldValuesAreSealedAnewAndTheOldKeysGo() {
        rotation.rotate("admin");
        assertThat(sealedWithOldKeys()).isPositive();

        resealing.sealAnew();
        assertThat(sealedWithOldKeys()).isZero();

        resealing.sealAnew();
        assertThat(keys.sealKeys())
                .as("a transaction may still use the old key")
                .isGreaterThan(1);

        jdbcUpdate("update privacy_keyset set changed_at = changed_at - interval '2 hours' where purpose = 'seal'");
        resealing.sealAnew();

        assertThat(keys.sealKeys()).isEqualTo(1);
        assertThat(email()).contains("@");
        String newer = intake.receive(List.of(LeadFixtures.completeLead())).get(0);
        assertThat(vault.contact(leads.get(newer)).email()).contains("@");
    }

    @Test
    void whoLoadedALeadBeforeDoesNotWriteTheOldValueBack() {
        rotation.rotate("admin");
        TransactionTemplate other = new TransactionTemplate(manager);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> transactions.executeWithoutResult(t -> {
                    Lead lead = leads.get(leadId);
                    other.executeWithoutResult(u -> resealing.sealAnew());
                    lead.offerEnded(Instant.now());
                }))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);

        assertThat(sealedWithOldKeys()).isZero();
    }

    private String email() {
        return vault.contact(leads.get(leadId)).email();
    }

    private long sealedWithOldKeys() {
        return columns.stream()
                .mapToLong(column -> jdbc.sql("select count(*) from %s where substring(%s from 1 for 5) <> ?"
                                .formatted(column.table(), column.column()))
                        .param(keys.sealPrefix())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private void jdbcUpdate(String sql) {
        transactions.executeWithoutResult(t -> jdbc.sql(sql).update());
    }
}
