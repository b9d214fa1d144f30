package dev.baton.assignment;

import java.util.List;

/** A rep for the routing rules; unless said otherwise free, without leads, and knowing nothing in particular. */
record Candidate(RepCandidate rep) {

    static Candidate named(String username) {
        return new Candidate(new RepCandidate(username, "", List.of(), List.of(), List.of(), 0, 0, -1, false));
    }

    Candidate unavailable(String why) {
        return new Candidate(new RepCandidate(
                rep.username(),
                why,
                rep.languages(),
                rep.regions(),
                rep.services(),
                rep.openLeads(),
                rep.loadPercent(),
                rep.maxOpenLeads(),
                rep.offeredBefore()));
    }

    Candidate with(List<String> languages, List<String> regions, List<String> services) {
        return new Candidate(new RepCandidate(
                rep.username(),
                rep.unavailable(),
                languages,
                regions,
                services,
                rep.openLeads(),
                rep.loadPercent(),
                rep.maxOpenLeads(),
                rep.offeredBefore()));
    }

    Candidate load(int open, int percent, int most) {
        return new Candidate(new RepCandidate(
                rep.username(),
                rep.unavailable(),
                rep.languages(),
                rep.regions(),
                rep.services(),
                open,
                percent,
                most,
                rep.offeredBefore()));
    }

    Candidate offeredBefore() {
        return new Candidate(new RepCandidate(
                rep.username(),
                rep.unavailable(),
                rep.languages(),
                rep.regions(),
                rep.services(),
                rep.openLeads(),
                rep.loadPercent(),
                rep.maxOpenLeads(),
                true));
    }
}
