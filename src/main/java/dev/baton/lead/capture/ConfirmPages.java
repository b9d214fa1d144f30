package dev.baton.lead.capture;

import dev.baton.shared.Liquid;
import dev.baton.shared.LiveFile;
import dev.baton.shared.LiveFolder;
import dev.baton.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page behind the link in a mail, made from {@code templates/confirm}: plain HTML that runs no script. */
@Component
class ConfirmPages {

    private static final String TOP = "templates";
    private static final String FOLDER = TOP + "/confirm/";
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final LiveFolder folder;
    private final Liquid liquid;

    ConfirmPages(LiveFolder folder, Liquid liquid) {
        this.folder = folder;
        this.liquid = liquid;
    }

    /** What a person agrees to, as plain text. */
    String agreement(String campaignName) {
        String name = "agreement.liquid";
        return liquid.fill(FOLDER + name, file(name, ".liquid"), Map.of("campaign_name", campaignName))
                .strip();
    }

    /** @param standing which of the page's texts is shown */
    ResponseEntity<String> page(HttpStatus status, String standing, String agreement) {
        String style = file("style.css", ".css");
        Map<String, Object> values = Liquid.forHtml(Map.of("standing", standing, "agreement", agreement));
        values.put("style", style);
        String page = "page.liquid";
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.formatted(hash(style)))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(liquid.fill(FOLDER + page, file(page, ".liquid"), values));
    }

    private static String hash(String style) {
        return Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)));
    }

    private String file(String name, String ending) {
        return folder.read(TOP, ending).stream()
                .filter(file -> file.name().equals(FOLDER + name))
                .findFirst()
                .map(LiveFile::content)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("There is no " + FOLDER + name));
    }
}
