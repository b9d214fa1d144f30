package dev.baton.intake.form.landing;

import dev.baton.intake.form.FormView;
import dev.baton.intake.form.FormWords;
import dev.baton.shared.file.Liquid;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/** Makes the HTML and the style sheet of pages from their templates; every value is escaped. */
@Component
class LandingRenderer {

    private static final String FORM = "form.liquid";
    private static final String SHELL = "page.liquid";

    private final LandingTemplates templates;
    private final Liquid liquid;

    LandingRenderer(LandingTemplates templates, Liquid liquid) {
        this.templates = templates;
        this.liquid = liquid;
    }

    /** The page, with its form or with word that the campaign takes no leads now. */
    String page(String slug, LandingContent content, FormView form, LandingFill fill) {
        Map<String, Object> values = values(slug, content, form);
        values.put("style_url", "/l/" + slug + "/style.css?v=" + version(content));
        return whole(content, values, formOf(values, form, fill));
    }

    /** The page as its editor shows it: in one piece, and nothing in it runs or is sent. */
    String preview(String slug, LandingContent content, FormView form) {
        Map<String, Object> values = values(slug, content, form);
        values.put("preview", true);
        values.put("style", style(content));
        return whole(content, values, formOf(values, form, LandingFill.empty("")));
    }

    String thanks(String slug, LandingContent content, FormView form) {
        Map<String, Object> values = values(slug, content, form);
        values.put("style_url", "/l/" + slug + "/style.css?v=" + version(content));
        values.put("hidden", true);
        return shell(values, fill("thanks.liquid", values));
    }

    /** For an address where no page is. */
    String nothing() {
        return templates.part("nothing.liquid");
    }

    String style(LandingContent content) {
        Colours colours = content.colours();
        return ":root{--accent:%s;--on-accent:%s;--background:%s;--text:%s;--link:%s}%n"
                        .formatted(
                                colours.accent(),
                                colours.onAccent(),
                                colours.background(),
                                colours.text(),
                                colours.link())
                + templates.style(content.template());
    }

    /** Changes with the style sheet, which may be kept for ever under one version. */
    String version(LandingContent content) {
        CRC32 sum = new CRC32();
        sum.update(style(content).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private String whole(LandingContent content, Map<String, Object> values, String form) {
        values.put("form", form);
        String name = content.template() + "/body.liquid";
        return shell(values, liquid.fill(name, templates.body(content.template()), values));
    }

    private String shell(Map<String, Object> values, String body) {
        values.put("body", body);
        return fill(SHELL, values);
    }

    private String fill(String part, Map<String, Object> values) {
        return liquid.fill(part, templates.part(part), values);
    }

    private String formOf(Map<String, Object> values, FormView form, LandingFill fill) {
        Map<String, Object> known = new HashMap<>(values);
        known.putAll(Liquid.forHtml(Map.of(
                "fields",
                        form.fields().stream().map(field -> field(field, fill)).toList(),
                "faults", faults(form, fill),
                "consent",
                        Map.of(
                                "given", fill.typed().containsKey(LandingFill.CONSENT),
                                "needed", form.consentNeeded(),
                                "error", fill.errors().getOrDefault(LandingFill.CONSENT, "")),
                "notice", Objects.requireNonNullElse(fill.notice(), ""),
                "stamp", fill.stamp(),
                "tracked", LandingPost.TRACKED)));
        return fill(FORM, known);
    }

    /** What is wrong, in the order of the form, each with the place where it stands. */
    private static List<Map<String, String>> faults(FormView form, LandingFill fill) {
        List<Map<String, String>> faults = new ArrayList<>();
        form.fields().stream()
                .filter(field -> fill.errors().containsKey(field.path()))
                .forEach(field -> faults.add(
                        fault(idOf(field), field.label(), fill.errors().get(field.path()))));
        String consent = fill.errors().get(LandingFill.CONSENT);
        if (consent != null) {
            faults.add(fault("f-consent", consent, "")); // its label is a whole sentence
        }
        return faults;
    }

    private static Map<String, String> fault(String id, String label, String error) {
        return Map.of("id", id, "label", label, "error", error);
    }

    private static String idOf(FormView.Field field) {
        return "f-" + field.name();
    }

    private static Map<String, Object> values(String slug, LandingContent content, FormView form) {
        Map<String, Object> values = new HashMap<>();
        values.put("slug", slug);
        values.put("campaign", form.campaignId());
        values.put("template", content.template());
        values.put("language", content.language());
        values.put("direction", FormWords.direction(content.language()));
        values.put("headline", content.headline());
        values.put("subheadline", content.subheadline());
        values.put(
                "blocks",
                content.blocks().stream()
                        .map(block -> Map.of("title", block.title(), "text", block.text()))
                        .toList());
        values.put("benefits", content.benefits());
        values.put("image_url", content.imageUrl());
        values.put("image_alt", content.imageAlt());
        values.put("hidden", content.hidden());
        values.put("thanks_title", either(content.thanksTitle(), form.words().get("success_title")));
        values.put("thanks_text", either(content.thanksText(), form.words().get("success")));
        values.put("words", form.words());
        values.put("privacy_url", form.privacyUrl());
        values.put("open", form.open());
        values.put("preview", false);
        values.put("style_url", "");
        return Liquid.forHtml(values);
    }

    private static String either(String own, String usual) {
        return own.isEmpty() ? usual : own;
    }

    private static Map<String, Object> field(FormView.Field field, LandingFill fill) {
        String typed = fill.typed().getOrDefault(field.path(), "");
        Map<String, Object> values = new HashMap<>();
        values.put("id", idOf(field));
        values.put("name", field.path());
        values.put("label", field.label());
        values.put("kind", field.kind());
        values.put("autocomplete", field.autocomplete());
        values.put("max_length", field.maxLength());
        values.put("required", field.required());
        values.put("value", typed);
        values.put("error", fill.errors().getOrDefault(field.path(), ""));
        values.put("options", options(field.options(), typed));
        return values;
    }

    private static List<Map<String, Object>> options(List<FormView.Option> options, String typed) {
        return options.stream()
                .map(option -> Map.<String, Object>of(
                        "value", option.value(),
                        "label", option.label(),
                        "chosen", option.value().equals(typed)))
                .toList();
    }
}
