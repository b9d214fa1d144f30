package dev.baton.shared.web;

import dev.baton.shared.file.Liquid;
import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import dev.baton.shared.token.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages behind links in mails, made from files in {@code templates}: plain HTML that runs no script and sets no cookie. */
@Component
public class LinkPages {

    private static final String STYLE = "templates/links/style.css";
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final LiveFolder folder;
    private final Liquid liquid;

    LinkPages(LiveFolder folder, Liquid liquid) {
        this.folder = folder;
        this.liquid = liquid;
    }

    /** @param file such as {@code templates/confirm/page.liquid} @param values escaped here */
    public ResponseEntity<String> page(HttpStatus status, String file, Map<String, String> values) {
        String style = read(STYLE);
        Map<String, Object> escaped = Liquid.forHtml(values);
        escaped.put("style", style);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.formatted(hash(style)))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(liquid.fill(file, read(file), escaped));
    }

    /** The same for a text without markup. */
    public String text(String file, Map<String, String> values) {
        return liquid.fill(file, read(file), values).strip();
    }

    private static String hash(String style) {
        return Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(String name) {
        return folder.find(name)
                .map(LiveFile::content)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("There is no " + name));
    }
}
