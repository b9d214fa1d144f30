package dev.baton.assignment;

import dev.baton.assignment.rep.RepLoads.Load;
import dev.baton.lead.RoutingReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says, of reps with the same points, what put one before the other. */
final class Ties {

    private static final String KEPT = "has the offer already, among equals";
    private static final String WAITED = "waited longest for a lead, among equals";
    private static final String LATER = "same points, but got a lead more recently";
    private static final String BY_NAME = "same points and wait, so by user name";

    private Ties() {}

    /** @param ranking the best first @param offeredTo who has the offer; null for nobody */
    static List<RoutingReason> explained(List<RoutingReason> ranking, Function<String, Load> loads, String offeredTo) {
        List<RoutingReason> explained = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            RoutingReason one = ranking.get(i);
            RoutingReason before = i == 0 ? null : ranking.get(i - 1);
            RoutingReason after = i + 1 == ranking.size() ? null : ranking.get(i + 1);
            if (isTie(before, one)) {
                explained.add(with(one, behind(before, one, loads, offeredTo)));
            } else if (isTie(one, after)) {
                explained.add(with(one, ahead(one, after, loads, offeredTo)));
            } else {
                explained.add(one);
            }
        }
        return explained;
    }

    private static boolean isTie(RoutingReason one, RoutingReason next) {
        return one != null && next != null && one.eligible() && next.eligible() && one.points() == next.points();
    }

    private static String ahead(
            RoutingReason one, RoutingReason after, Function<String, Load> loads, String offeredTo) {
        if (one.username().equals(offeredTo)) {
            return KEPT;
        }
        return lastOffered(one, loads).equals(lastOffered(after, loads)) ? BY_NAME : WAITED;
    }

    private static String behind(
            RoutingReason before, RoutingReason one, Function<String, Load> loads, String offeredTo) {
        if (before.username().equals(offeredTo)) {
            return "same points, but another has the offer already";
        }
        return lastOffered(before, loads).equals(lastOffered(one, loads)) ? BY_NAME : LATER;
    }

    private static Instant lastOffered(RoutingReason one, Function<String, Load> loads) {
        return loads.apply(one.username()).lastOffered();
    }

    private static RoutingReason with(RoutingReason one, String more) {
        String reason = one.reason().isEmpty() ? more : one.reason() + ", " + more;
        return new RoutingReason(one.username(), one.points(), reason, one.eligible());
    }
}
