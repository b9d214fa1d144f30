package dev.baton.shared.web.slow;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The bodies that have not wholly come. One address has so many at a time: of more, the oldest gives way. */
final class WaitingBodies {

    static final int MOST_OF_AN_ADDRESS = 200;

    /** Of all together, in bytes: a quarter of the memory that there is. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 4;

    private final Map<String, Set<WaitingBody>> byAddress = new HashMap<>();
    private final Set<WaitingBody> all = new LinkedHashSet<>();
    private long held;

    synchronized void add(WaitingBody body) {
        all.add(body);
        Set<WaitingBody> theirs = byAddress.computeIfAbsent(body.address(), address -> new LinkedHashSet<>());
        theirs.add(body);
        if (theirs.size() > MOST_OF_AN_ADDRESS) {
            giveUpOldest(theirs);
        }
    }

    synchronized void grow(int bytes) {
        held += bytes;
        if (held > MOST && !all.isEmpty()) {
            giveUpOldest(all);
        }
    }

    private static void giveUpOldest(Set<WaitingBody> bodies) {
        Iterator<WaitingBody> oldest = bodies.iterator();
        oldest.next().giveUp();
        oldest.remove();
    }

    synchronized void remove(WaitingBody body) {
        held -= body.size();
        all.remove(body);
        byAddress.computeIfPresent(body.address(), (address, theirs) -> {
            theirs.remove(body);
            return theirs.isEmpty() ? null : theirs;
        });
    }
}
