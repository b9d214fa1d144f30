package dev.baton.intake.form.landing;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.intake.form.FormSettings;
import dev.baton.intake.form.FormWords;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a landing page says and how it looks; its form is the campaign's.
 *
 * @param language of the page and of the form on it
 * @param imageUrl a picture, or {@code null}
 * @param imageAlt what the picture shows, for those who do not see it
 * @param hidden whether search engines are asked to leave it out
 */
record LandingContent(
        @Schema(requiredMode = REQUIRED) String template,
        @Schema(requiredMode = REQUIRED) String language,
        @Schema(requiredMode = REQUIRED) String headline,
        String subheadline,
        List<Block> blocks,
        List<String> benefits,
        @Schema(format = "uri") @Nullable String imageUrl,
        String imageAlt,
        Colours colours,
        boolean hidden,
        String thanksTitle,
        String thanksText) {

    private static final int LINE = 160;
    private static final int TEXT = 3_000;
    private static final int MOST_BLOCKS = 10;
    private static final int MOST_BENEFITS = 12;

    /** A part of the page. */
    record Block(String title, String text) {

        boolean isEmpty() {
            return title.isEmpty() && text.isEmpty();
        }
    }

    static LandingContent initial(String headline, String language) {
        return new LandingContent(
                LandingTemplates.FIRST,
                FormWords.known(language),
                headline,
                "",
                List.of(),
                List.of(),
                null,
                "",
                Colours.USUAL,
                false,
                "",
                "");
    }

    /** The same, tidy. @throws InvalidInput naming every problem */
    LandingContent check(List<String> templates) {
        List<Problem> problems = new ArrayList<>();
        if (!templates.contains(template)) {
            problems.add(new Problem("template", "Choose one of " + templates));
        }
        Optional<String> tag = FormWords.tag(language);
        if (tag.isEmpty()) {
            problems.add(new Problem("language", "Name a language by its code, such as en, fr or pt-BR"));
        }
        Colours shades = colours == null ? Colours.USUAL : colours.tidy();
        shades.check(problems);
        LandingContent tidy = new LandingContent(
                template,
                tag.orElse(FormWords.DEFAULT),
                line("headline", headline, problems),
                line("subheadline", subheadline, problems),
                tidyBlocks(problems),
                tidyBenefits(problems),
                imageUrl == null || imageUrl.isBlank() ? null : imageUrl.strip(),
                line("image_alt", imageAlt, problems),
                shades,
                hidden,
                line("thanks_title", thanksTitle, problems),
                text("thanks_text", thanksText, problems));
        tidy.requireWhole(problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return tidy;
    }

    private void requireWhole(List<Problem> problems) {
        if (headline.isEmpty()) {
            problems.add(new Problem("headline", "A page needs a headline"));
        }
        if (imageUrl != null && !FormSettings.isWebAddress(imageUrl)) {
            problems.add(new Problem("image_url", "Give a whole address, as https://www.example.com/picture.jpg"));
        }
        if (imageUrl != null && imageAlt.isEmpty()) {
            problems.add(new Problem("image_alt", "Say what the picture shows, for those who do not see it"));
        }
    }

    private List<Block> tidyBlocks(List<Problem> problems) {
        List<Block> given = blocks == null ? List.of() : blocks;
        if (given.size() > MOST_BLOCKS) {
            problems.add(new Problem("blocks", "At most " + MOST_BLOCKS + " parts"));
        }
        List<Block> tidy = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Block block = Objects.requireNonNullElse(given.get(i), new Block("", ""));
            tidy.add(new Block(
                    line("blocks[" + i + "].title", block.title(), problems),
                    text("blocks[" + i + "].text", block.text(), problems)));
        }
        tidy.removeIf(Block::isEmpty);
        return List.copyOf(tidy);
    }

    private List<String> tidyBenefits(List<Problem> problems) {
        List<String> given = benefits == null ? List.of() : benefits;
        if (given.size() > MOST_BENEFITS) {
            problems.add(new Problem("benefits", "At most " + MOST_BENEFITS + " benefits"));
        }
        List<String> tidy = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            tidy.add(line("benefits[" + i + "]", given.get(i), problems));
        }
        tidy.removeIf(String::isEmpty);
        return List.copyOf(tidy);
    }

    private static String line(String field, String value, List<Problem> problems) {
        return FreeText.line(within(field, value, LINE, problems), LINE);
    }

    private static String text(String field, String value, List<Problem> problems) {
        return FreeText.tidy(within(field, value, TEXT, problems), TEXT);
    }

    private static String within(String field, String value, int longest, List<Problem> problems) {
        String text = value == null ? "" : value;
        if (text.length() > longest) {
            problems.add(new Problem(field, "At most %d characters".formatted(longest)));
        }
        return text;
    }

    /** Where a page may stand below {@code /l/}. */
    static String slug(String text) {
        String plain = FreeText.plain(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() > 60 ? plain.substring(0, 60).replaceAll("-$", "") : plain;
    }
}
