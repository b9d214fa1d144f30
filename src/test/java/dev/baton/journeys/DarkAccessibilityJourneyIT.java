package dev.baton.journeys;

import com.microsoft.playwright.options.ColorScheme;

@Journey
class DarkAccessibilityJourneyIT extends Accessibility {

    DarkAccessibilityJourneyIT() {
        super(ColorScheme.DARK);
    }
}
