package dev.baton.lead;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads that are changed together. */
@Component
public class LeadBatch {

    private final JdbcClient jdbc;
    private final Leads leads;

    LeadBatch(JdbcClient jdbc, Leads leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    /** Keeps others from changing them until this transaction ends, in the order of their ids. @return those there are */
    public Map<String, Lead> hold(List<String> leadIds) {
        List<String> there = jdbc.sql("select id from lead where id = any(?) order by id for update")
                .param(leadIds.toArray(String[]::new))
                .query(String.class)
                .list();
        return leads.load(there).stream().collect(Collectors.toMap(Lead::id, Function.identity()));
    }
}
