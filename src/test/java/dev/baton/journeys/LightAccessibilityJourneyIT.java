package dev.baton.journeys;

import com.microsoft.playwright.options.ColorScheme;

@Journey
class LightAccessibilityJourneyIT extends Accessibility {

    LightAccessibilityJourneyIT() {
        super(ColorScheme.LIGHT);
    }
}
