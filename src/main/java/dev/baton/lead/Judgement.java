package dev.baton.lead;

import dev.baton.lead.state.Grade;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the rules say of a lead.
 *
 * @param rulesVersion of those that scored it; null: not scored yet
 * @param routing the reps in the order in which they fit
 */
@Embeddable
public record Judgement(
        int score,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Grade grade,
        @JdbcTypeCode(SqlTypes.JSON) List<ScoreContribution> scoreBreakdown,
        String rulesVersion,
        @JdbcTypeCode(SqlTypes.JSON) List<RoutingReason> routing) {

    public static final Judgement NONE = new Judgement(0, Grade.D, List.of(), null, List.of());

    /** @param version of the rules; null: what they said of it stays, its behaviour alone is counted anew */
    public Judgement scored(List<ScoreContribution> breakdown, String version) {
        return new Judgement(
                ScoreContribution.sum(breakdown),
                grade,
                List.copyOf(breakdown),
                version == null ? rulesVersion : version,
                routing);
    }

    public Judgement graded(Grade newGrade) {
        return new Judgement(score, newGrade, scoreBreakdown, rulesVersion, routing);
    }

    public Judgement ranked(List<RoutingReason> ranking) {
        return new Judgement(score, grade, scoreBreakdown, rulesVersion, List.copyOf(ranking));
    }
}
