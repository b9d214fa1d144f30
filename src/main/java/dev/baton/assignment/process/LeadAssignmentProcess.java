package dev.baton.assignment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The process {@code lead-assignment}: its key, tasks, answers and variables. */
public final class LeadAssignmentProcess {

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

    private LeadAssignmentProcess() {}

    /** From the business key: whoever completes a task may send variables along, and name another lead in them. */
    static String leadId(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
