package dev.baton.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, to be looked at by people. */
final class Shots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Shots() {}

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /** Of every page in every look, which takes a while: with {@code -Dbaton.shots=true} only. */
    static void ofLook(Page page, String name) {
        if (Boolean.getBoolean("baton.shots")) {
            takeWhole(page, name);
        }
    }

    static void takeWhole(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }
}
