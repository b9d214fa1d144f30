package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where leads stand in {@code lead-assignment} and {@code lead-work}, and how a manager puts them elsewhere there. */
@Component
public class LeadPlaces {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TaskService tasks;

    LeadPlaces(JdbcClient jdbc, RuntimeService runtime, TaskService tasks) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /**
     * A lead's process.
     *
     * @param taskId null while the rep's work waits for a day
     * @param task its definition
     */
    public record Place(String instanceId, String process, String taskId, String task) {

        public boolean isWork() {
            return LeadWorkProcess.KEY.equals(process);
        }
    }

    /** By lead; what is not there stands in neither process, or its process has not come so far. */
    public Map<String, Place> of(List<String> leadIds) {
        Map<String, Place> places = new HashMap<>();
        jdbc.sql(
                        """
                        select p.business_key, p.id, p.process, t.id, t.step
                        from engine_process_view p left join engine_task_view t on t.process_id = p.id
                        where p.business_key = any(?) and p.process in (?, ?) and (t.id is not null or p.process = ?)
                        """)
                .params(
                        leadIds.toArray(String[]::new),
                        LeadAssignmentProcess.KEY,
                        LeadWorkProcess.KEY,
                        LeadWorkProcess.KEY)
                .query(row -> {
                    places.put(
                            row.getString(1),
                            new Place(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                });
        return places;
    }

    /** Instead of whom the process waits for now, it waits for this rep's answer, and the rep is told. */
    public void awaitAnswer(Place place, Offers.Offer offer) {
        runtime.createProcessInstanceModification(place.instanceId())
                .cancelAllForActivity(place.task())
                .startBeforeActivity(LeadAssignmentProcess.REP_FOUND)
                .setVariable(LeadAssignmentProcess.OFFERED_TO, Variables.stringValue(offer.username(), true))
                .setVariable(LeadAssignmentProcess.OFFER_NUMBER, offer.number())
                .setVariable(LeadAssignmentProcess.REMIND_AT, date(offer.remindAt()))
                .setVariable(LeadAssignmentProcess.ANSWER_BY, date(offer.answerBy()))
                .execute();
    }

    /** Where it waits for a rep's answer, the offer is taken back and the next best rep is asked; elsewhere nothing. */
    void knownBetter(String leadId) {
        runtime.createMessageCorrelation(LeadAssignmentProcess.LEAD_KNOWN_BETTER)
                .processInstanceBusinessKey(leadId)
                .correlateAll();
    }

    /** It waits for a manager again. Started first: cancelled first, the engine would leave its execution inactive. */
    public void awaitManager(Place place) {
        runtime.createProcessInstanceModification(place.instanceId())
                .startBeforeActivity(LeadAssignmentProcess.ASSIGN_BY_HAND)
                .cancelAllForActivity(place.task())
                .execute();
    }

    /** The work is this rep's from now on, also when it comes back on its day. */
    public void workedBy(Place place, String username) {
        runtime.setVariables(place.instanceId(), Map.of(LeadAssignmentProcess.ASSIGNEE, username));
        if (place.taskId() != null) {
            tasks.setAssignee(place.taskId(), username);
        }
    }

    private static Object date(Instant instant) {
        return Variables.dateValue(Date.from(instant), true);
    }
}
