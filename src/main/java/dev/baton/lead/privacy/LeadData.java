package dev.baton.lead.privacy;

import dev.baton.engine.Processes;
import dev.baton.lead.LeadVault;
import dev.baton.shared.web.idempotency.KeptKeys;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads themselves, their timelines, and what the engine remembers of them. Comes last: others look at the leads. */
@Component
@Order(100)
class LeadData implements PersonalData {

    private static final List<String> TABLES = List.of(
            "lead",
            "lead_activity",
            "lead_merge",
            "lead_told_apart",
            "lead_start",
            "act_ru_execution",
            "lead_consent",
            "legal_basis_use",
            "consent_confirmation",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_ext_task",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_op_log",
            "act_hi_comment",
            "act_hi_job_log",
            "act_hi_ext_task_log",
            "act_hi_incident",
            "act_ge_bytearray");

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final LeadVault vault;
    private final LeadCopy copies;
    private final Processes processes;
    private final KeptKeys keys;
    private final Clock clock;

    LeadData(
            JdbcClient jdbc,
            EntityManager entities,
            LeadVault vault,
            LeadCopy copies,
            Processes processes,
            KeptKeys keys,
            Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.vault = vault;
        this.copies = copies;
        this.processes = processes;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> copy(Subject subject) {
        return Map.of("Leads", copies.of(subject.leadIds()));
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        String[] ids = subject.ids();
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("processes", processes.remove(ids, "Erased"));
        counts.put("timeline entries", count("select count(*) from lead_activity where lead_id = any(?)", ids));
        update("delete from lead_start where lead_id = any(?)", ids);
        keys.forgetAbout(ids);
        update("update lead set duplicate_of = null where duplicate_of = any(?)", ids);
        forgetOnOtherTimelines(ids);
        counts.put("leads", update("delete from lead where id = any(?)", ids));
        entities.clear();
        return counts;
    }

    /** Timelines of other leads may name these: as merged, or as the same again. */
    private void forgetOnOtherTimelines(String[] ids) {
        jdbc.sql(
                        """
                        update lead_activity set metadata = (select coalesce(jsonb_object_agg(e.key, e.value), '{}')
                            from jsonb_each(metadata) e where not (e.value #>> '{}') = any(:ids))
                        where exists (select 1 from jsonb_each_text(metadata) t where t.value = any(:ids))
                        """)
                .param("ids", ids)
                .update();
    }

    @Override
    public Map<String, Integer> anonymise(Subject subject) {
        String[] ids = subject.ids();
        keys.forgetAbout(ids);
        update("update lead_merge set taken_sealed = null where kept_id = any(?) or merged_id = any(?)", ids);
        update("update lead_activity set description_sealed = null where lead_id = any(?)", ids);
        update("delete from consent_confirmation where lead_id = any(?)", ids);
        update("update lead_consent set text_sealed = null where lead_id = any(?)", ids);
        subject.leadIds().forEach(this::anonymise);
        entities.clear();
        return Map.of("leads", ids.length);
    }

    private void anonymise(String leadId) {
        jdbc.sql(
                        """
                        update lead set contact_sealed = ?, financial_sealed = null, email_index = null, phone_index = null,
                            visitor_index = null, name_index = '{}', name_birth_index = '', region = null,
                            found_region = null, found_email_domain = null,
                            anonymised_at = ?, version = version + 1
                        where id = ?
                        """)
                .params(vault.sealNobody(leadId), OffsetDateTime.now(clock), leadId)
                .update();
    }

    @Override
    public List<String> tables() {
        return TABLES;
    }

    /** @param sql with one or more places for the leads' ids */
    private int update(String sql, String[] ids) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (int i = sql.indexOf('?'); i >= 0; i = sql.indexOf('?', i + 1)) {
            statement = statement.param(ids);
        }
        return statement.update();
    }

    private int count(String sql, String[] ids) {
        return jdbc.sql(sql).param(ids).query(Integer.class).single();
    }
}
