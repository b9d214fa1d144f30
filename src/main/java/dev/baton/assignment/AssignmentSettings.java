package dev.baton.assignment;

import dev.baton.lead.state.Grade;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long a rep may take to answer an offer, and how often a lead is offered.
 *
 * @param answerWithin time limit by grade
 * @param remindAtPercent when the reminder comes, in percent of the time limit
 * @param maxOffers after so many reps the manager assigns by hand
 */
@Validated
@ConfigurationProperties("baton.assignment")
public record AssignmentSettings(
        @NotNull Map<Grade, Duration> answerWithin, @Min(1) @Max(99) int remindAtPercent, @Min(1) int maxOffers) {

    public AssignmentSettings {
        if (answerWithin != null && answerWithin.size() != Grade.values().length) {
            throw new IllegalStateException("baton.assignment.answer-within needs a time limit for each grade A to D");
        }
    }

    public Duration remindAfter(Grade grade) {
        return answerWithin.get(grade).multipliedBy(remindAtPercent).dividedBy(100);
    }
}
