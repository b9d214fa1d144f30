package dev.baton.failure.list;

import java.util.Arrays;
import java.util.List;

/** The places where failures stand; each has an index by time on just what failed. */
enum FailureSource {
    STOPPED_JOBS(
            FailureKind.JOB,
            FailureState.STOPPED,
            "j.id_",
            "i.incident_timestamp_",
            """
            select 'job' as kind, j.id_ as id, 'stopped' as state, i.proc_def_id_ as definition,
                coalesce(i.failed_activity_id_, i.activity_id_) as step, i.activity_id_ as at,
                j.process_instance_id_ as instance, j.execution_id_ as execution, e.super_exec_ as super,
                e.business_key_ as business_key, l.id as lead_id, l.campaign_id, i.incident_timestamp_ as since,
                0 as tries_left, null::int as attempts, null::timestamp as next_try, j.lock_exp_time_ as locked_until,
                null as reason, j.handler_type_ as handler, null as topic, j.exception_stack_id_ as stack
            """,
            """
            from act_ru_incident i join act_ru_job j on j.id_ = i.configuration_
                left join act_ru_execution e on e.id_ = j.process_instance_id_
                left join lead_view l on l.id = e.business_key_
            where i.id_ = i.root_cause_incident_id_ and i.incident_type_ = 'failedJob'
            """),
    STOPPED_TASKS(
            FailureKind.TASK,
            FailureState.STOPPED,
            "t.id_",
            "i.incident_timestamp_",
            """
            select 'task' as kind, t.id_ as id, 'stopped' as state, t.proc_def_id_, t.act_id_, t.act_id_ as at,
                t.proc_inst_id_, t.execution_id_, e.super_exec_, e.business_key_, l.id as lead_id, l.campaign_id,
                i.incident_timestamp_ as since, 0, null::int, null::timestamp, null::timestamp,
                t.error_msg_, null, t.topic_name_, null
            """,
            """
            from act_ru_incident i join act_ru_ext_task t on t.id_ = i.configuration_
                left join act_ru_execution e on e.id_ = t.proc_inst_id_
                left join lead_view l on l.id = e.business_key_
            where i.id_ = i.root_cause_incident_id_ and i.incident_type_ = 'failedExternalTask'
            """),
    WAITING_JOBS(
            FailureKind.JOB,
            FailureState.WAITING,
            "j.id_",
            "j.create_time_",
            """
            select 'job', j.id_ as id, 'waiting', j.process_def_id_, coalesce(j.failed_act_id_, d.act_id_), d.act_id_,
                j.process_instance_id_, j.execution_id_, e.super_exec_, e.business_key_, l.id as lead_id, l.campaign_id,
                j.create_time_ as since, j.retries_, null::int, j.duedate_, j.lock_exp_time_,
                null, j.handler_type_, null, j.exception_stack_id_
            """,
            """
            from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
                left join act_ru_execution e on e.id_ = j.process_instance_id_
                left join lead_view l on l.id = e.business_key_
            where j.exception_stack_id_ is not null and j.retries_ > 0
            """),
    WAITING_TASKS(
            FailureKind.TASK,
            FailureState.WAITING,
            "t.id_",
            "t.create_time_",
            """
            select 'task', t.id_ as id, 'waiting', t.proc_def_id_, t.act_id_, t.act_id_, t.proc_inst_id_,
                t.execution_id_, e.super_exec_, e.business_key_, l.id as lead_id, l.campaign_id, t.create_time_ as since,
                t.retries_, null::int, t.lock_exp_time_, t.lock_exp_time_, t.error_msg_, null, t.topic_name_, null
            """,
            """
            from act_ru_ext_task t left join act_ru_execution e on e.id_ = t.proc_inst_id_
                left join lead_view l on l.id = e.business_key_
            where t.retries_ > 0
            """),
    MESSAGES(
            FailureKind.MESSAGE,
            null,
            "m.id::text",
            "m.changed_at",
            """
            select 'message', m.id::text as id, case m.state when 'deferred' then 'waiting' else m.state end, null,
                m.template, null, null, null, null, l.id as business_key, l.id as lead_id, l.campaign_id,
                m.changed_at at time zone current_setting('TimeZone') as since, null::int, m.attempts,
                m.next_attempt_at at time zone current_setting('TimeZone'), null::timestamp, m.reason, null, m.channel,
                null
            """,
            """
            from message_view m join lead_view l on l.id = m.lead_id
            where (m.state in ('unknown', 'rejected') or (m.resent and m.state = 'deferred'))
            """);

    private final FailureKind kind;
    private final FailureState state;
    private final String id;
    private final String since;
    private final String columns;
    private final String from;

    FailureSource(FailureKind kind, FailureState state, String id, String since, String columns, String from) {
        this.kind = kind;
        this.state = state;
        this.id = id;
        this.since = since;
        this.columns = columns;
        this.from = from;
    }

    static List<FailureSource> of(FailureFilter filter) {
        return Arrays.stream(values())
                .filter(source -> filter.kind() == null || filter.kind() == source.kind)
                .filter(source -> filter.state() == null || source.has(filter.state()))
                .toList();
    }

    private boolean has(FailureState wanted) {
        return state == null ? wanted != FailureState.STOPPED : state == wanted;
    }

    FailureKind kind() {
        return kind;
    }

    /** The newest ones; parameters {@code campaign} and {@code most}. */
    String newest(FailureFilter filter) {
        return "(" + columns + matching(filter) + " order by " + since + " desc limit :most)";
    }

    String count(FailureFilter filter) {
        return "(select count(*) " + matching(filter) + ")";
    }

    /** Parameter {@code id}. */
    String one() {
        return columns + from + " and " + id + " = :id";
    }

    private String matching(FailureFilter filter) {
        String campaign = filter.campaignId() == null ? "" : " and l.campaign_id = :campaign";
        String only = this != MESSAGES || filter.state() == null ? "" : " and " + condition(filter.state());
        return from + only + campaign;
    }

    private static String condition(FailureState wanted) {
        return wanted == FailureState.WAITING ? "m.state = 'deferred'" : "m.state = '" + wanted.apiName() + "'";
    }
}
