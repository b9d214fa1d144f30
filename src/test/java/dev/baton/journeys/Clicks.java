package dev.baton.journeys;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a person presses with mouse or finger, however a page is left meanwhile. Keys do not count. */
final class Clicks {

    private final AtomicInteger pressed = new AtomicInteger();

    private Clicks() {}

    /** From the next page on that is opened here. */
    static Clicks on(Page page) {
        Clicks clicks = new Clicks();
        page.exposeFunction("batonPressed", nothing -> clicks.pressed.incrementAndGet());
        page.addInitScript("addEventListener('pointerdown', () => window.batonPressed(), true)");
        return clicks;
    }

    /** Since this was last asked. */
    int made() {
        return pressed.getAndSet(0);
    }
}
