package dev.baton.privacy.erasure;

import dev.baton.lead.hold.LegalHolds;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Takes people out of every place at once, in the running transaction. */
@Component
public class PersonErasure {

    private final List<PersonalData> places;
    private final LegalHolds holds;

    PersonErasure(List<PersonalData> places, LegalHolds holds) {
        this.places = places;
        this.holds = holds;
    }

    /** @throws dev.baton.shared.Conflict when one of the leads is under legal hold */
    public Map<String, Integer> erase(Subject subject) {
        return all(subject, PersonalData::erase);
    }

    /** @throws dev.baton.shared.Conflict when one of the leads is under legal hold */
    public Map<String, Integer> anonymise(Subject subject) {
        return all(subject, PersonalData::anonymise);
    }

    public List<String> tables() {
        return places.stream()
                .flatMap(place -> place.tables().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Map<String, Integer> all(Subject subject, BiFunction<PersonalData, Subject, Map<String, Integer>> deed) {
        holds.requireNone(subject.leadIds());
        Map<String, Integer> counts = new TreeMap<>();
        places.forEach(
                place -> deed.apply(place, subject).forEach((what, count) -> counts.merge(what, count, Integer::sum)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
