package dev.baton.assignment.process;

import dev.baton.assignment.offer.Offers;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The process {@code lead-assignment}: its key, tasks, answers and variables, and how a manager moves a lead in it. */
@Component
public class LeadAssignmentProcess {

    public static final String KEY = "lead-assignment";
    static final String REP_FOUND = "Gateway_RepFound";
    public static final String ANSWER_OFFER = "UserTask_AnswerOffer";
    public static final String ASSIGN_BY_HAND = "UserTask_AssignByHand";

    static final String OFFERED_TO = "offeredTo";
    static final String OFFER_NUMBER = "offerNumber";
    static final String REMIND_AT = "remindAt";
    static final String ANSWER_BY = "answerBy";
    public static final String OUTCOME = "outcome";
    public static final String ACCEPTED = "accepted";
    public static final String DECLINED = "declined";
    public static final String ASSIGNEE = "assignee";
    static final String GRADE = "grade";
    static final String GRADE_CHANGED = "gradeChanged";
    static final String OFFER_AGAIN = "offerAgain";
    static final String LEAD_KNOWN_BETTER = "lead-known-better";

    private final RuntimeService runtime;

    LeadAssignmentProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Instead of whom the process waits for now, it waits for this rep's answer, and the rep is told. */
    public void awaitAnswer(LeadPlaces.Place place, Offers.Offer offer) {
        runtime.createProcessInstanceModification(place.instanceId())
                .cancelAllForActivity(place.task())
                .startBeforeActivity(REP_FOUND)
                .setVariable(OFFERED_TO, Variables.stringValue(offer.username(), true))
                .setVariable(OFFER_NUMBER, offer.number())
                .setVariable(REMIND_AT, date(offer.remindAt()))
                .setVariable(ANSWER_BY, date(offer.answerBy()))
                .execute();
    }

    /** It waits for a manager again. Started first: cancelled first, the engine would leave its execution inactive. */
    public void awaitManager(LeadPlaces.Place place) {
        runtime.createProcessInstanceModification(place.instanceId())
                .startBeforeActivity(ASSIGN_BY_HAND)
                .cancelAllForActivity(place.task())
                .execute();
    }

    /** Where it waits for a rep's answer, the offer is taken back and the next best rep is asked; elsewhere nothing. */
    void knownBetter(String leadId) {
        runtime.createMessageCorrelation(LEAD_KNOWN_BETTER)
                .processInstanceBusinessKey(leadId)
                .correlateAll();
    }

    private static Object date(Instant instant) {
        return Variables.dateValue(Date.from(instant), true);
    }

    /** From the business key: whoever completes a task may send variables along, and name another lead in them. */
    static String leadId(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
