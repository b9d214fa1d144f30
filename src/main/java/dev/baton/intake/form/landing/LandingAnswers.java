package dev.baton.intake.form.landing;

import dev.baton.lead.capture.PageCapture;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.web.TooManyRequests;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a visitor of a page is answered; a refusal is the page again, with what was typed and what to do about it. */
@Component
class LandingAnswers {

    private static final Logger log = LoggerFactory.getLogger(LandingAnswers.class);
    private static final MediaType HTML = new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'%s;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final LandingRenderer renderer;
    private final FillTime times;

    LandingAnswers(LandingRenderer renderer, FillTime times) {
        this.renderer = renderer;
        this.times = times;
    }

    ResponseEntity<String> page(ShownPage page) {
        LandingFill empty = LandingFill.empty(times.stamp(page.campaign().id()));
        return html(HttpStatus.OK, page.content()).body(renderer.page(page.slug(), page.content(), page.form(), empty));
    }

    ResponseEntity<String> thanks(ShownPage page) {
        return html(HttpStatus.OK, page.content()).body(renderer.thanks(page.slug(), page.content(), page.form()));
    }

    ResponseEntity<String> nothing() {
        return html(HttpStatus.NOT_FOUND, null).body(renderer.nothing());
    }

    ResponseEntity<String> thanked(ShownPage page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/l/" + page.slug() + "/thanks"))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    ResponseEntity<String> repeated(ShownPage page, LandingPost post) {
        return again(HttpStatus.CONFLICT, page, post, Map.of(), word(page, "duplicate"));
    }

    ResponseEntity<String> refused(ShownPage page, LandingPost post, RuntimeException cause) {
        HttpStatus status = HttpStatus.valueOf(PageCapture.statusOf(cause));
        if (cause instanceof InvalidInput invalid) {
            Map<String, String> errors =
                    LandingFill.said(invalid.problems(), page.form().words());
            boolean atFields = errors.keySet().stream().anyMatch(page::asks);
            return again(status, page, post, errors, word(page, atFields ? "summary" : "failed"));
        }
        if (cause instanceof TooManyRequests wait) {
            String seconds = String.valueOf(wait.secondsToWait());
            ResponseEntity<String> answer =
                    again(status, page, post, Map.of(), word(page, "wait").replace("{n}", seconds));
            return ResponseEntity.status(status)
                    .headers(answer.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .body(answer.getBody());
        }
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("What a landing page sent could not be taken", cause);
        }
        return again(status, page, post, Map.of(), word(page, status == HttpStatus.CONFLICT ? "closed" : "failed"));
    }

    private ResponseEntity<String> again(
            HttpStatus status, ShownPage page, LandingPost post, Map<String, String> errors, String notice) {
        String stamp = post.open().isPresent()
                ? post.stamp()
                : times.stamp(page.campaign().id());
        LandingFill fill = new LandingFill(post.sent(), errors, notice, stamp);
        return html(status, page.content()).body(renderer.page(page.slug(), page.content(), page.form(), fill));
    }

    private static String word(ShownPage page, String name) {
        return page.form().words().get(name);
    }

    /** Each visitor gets a page of their own: it carries the time at which it was opened. */
    private static ResponseEntity.BodyBuilder html(HttpStatus status, LandingContent content) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.formatted(picture(content)))
                .header("Referrer-Policy", "same-origin");
        return content == null || content.hidden() ? answer.header("X-Robots-Tag", "noindex") : answer;
    }

    private static String picture(LandingContent content) {
        if (content == null || content.imageUrl() == null) {
            return "";
        }
        URI address = URI.create(content.imageUrl());
        return " https://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
