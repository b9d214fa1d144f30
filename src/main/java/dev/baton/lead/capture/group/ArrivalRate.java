package dev.baton.lead.capture.group;

import java.time.Clock;

/** Whether more arrive than so many a second, measured over the running and the last second. */
final class ArrivalRate {

    private static final long SECOND = 1_000;

    private final int most;
    private final Clock clock;
    private long second;
    private int before;
    private int now;

    ArrivalRate(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    synchronized void count() {
        turn();
        now++;
    }

    synchronized boolean isOver() {
        turn();
        return Math.max(before, now) > most;
    }

    private void turn() {
        long current = Math.floorDiv(clock.millis(), SECOND);
        if (current != second) {
            before = current == second + 1 ? now : 0;
            now = 0;
            second = current;
        }
    }
}
