package dev.baton.intake.form.landing;

import dev.baton.identity.organisation.Organisations;
import dev.baton.intake.form.FormView;
import dev.baton.intake.form.FormWords;
import dev.baton.intake.form.Forms;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.capture.PageCapture;
import dev.baton.shared.Forbidden;
import dev.baton.shared.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The landing pages of campaigns, as the public sees them: plain HTML that needs no script. */
@RestController
@Hidden
@RequestMapping("/l/{slug}")
class LandingController {

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final LandingPages pages;
    private final Forms forms;
    private final FormWords words;
    private final CampaignDirectory campaigns;
    private final LandingAnswers answers;
    private final LandingRenderer renderer;
    private final FillTime times;
    private final PageCapture capture;
    private final LandingSettings settings;
    private final Organisations organisations;
    private final Clock clock;

    LandingController(
            LandingPages pages,
            Forms forms,
            FormWords words,
            CampaignDirectory campaigns,
            LandingAnswers answers,
            LandingRenderer renderer,
            FillTime times,
            PageCapture capture,
            LandingSettings settings,
            Organisations organisations,
            Clock clock) {
        this.pages = pages;
        this.forms = forms;
        this.words = words;
        this.campaigns = campaigns;
        this.answers = answers;
        this.renderer = renderer;
        this.times = times;
        this.capture = capture;
        this.settings = settings;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable("slug") String slug) {
        return answers.page(shown(slug));
    }

    @GetMapping("/thanks")
    ResponseEntity<String> thanks(@PathVariable("slug") String slug) {
        return answers.thanks(shown(slug));
    }

    @GetMapping("/style.css")
    ResponseEntity<String> style(
            @PathVariable("slug") String slug, @RequestParam(name = "v", required = false) String version) {
        LandingContent content = pages.published(slug).published();
        CacheControl kept = renderer.version(content).equals(version)
                ? CacheControl.maxAge(FOR_EVER).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok().contentType(CSS).cacheControl(kept).body(renderer.style(content));
    }

    /** Answered when the lead is committed. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> sent(
            @PathVariable("slug") String slug, HttpServletRequest request, HttpServletResponse response) {
        ShownPage shown = shown(slug);
        LandingPost post = LandingPost.of(request, shown.form(), times);
        try {
            return take(shown, post, request, response) ? answers.thanked(shown) : answers.repeated(shown, post);
        } catch (RuntimeException refused) {
            return answers.refused(shown, post, refused);
        }
    }

    @ExceptionHandler
    ResponseEntity<String> nothing(NotFound e) {
        return answers.nothing();
    }

    private boolean take(ShownPage shown, LandingPost post, HttpServletRequest request, HttpServletResponse response) {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            throw new Forbidden("A page is sent from itself only");
        }
        return capture.take(
                shown.campaign(),
                post.body(clock.instant(), settings.address(shown.slug())),
                post.missing(),
                request,
                response);
    }

    private ShownPage shown(String slug) {
        LandingPages.Kept page = pages.published(slug);
        CampaignInfo campaign =
                campaigns.find(page.campaignId()).orElseThrow(() -> new NotFound("There is no such campaign"));
        boolean open = campaign.closedOn(organisations.today()).isEmpty();
        FormView form = FormView.of(
                campaign, forms.of(campaign.id()), words, page.published().language(), open);
        return new ShownPage(slug, page.published(), form, campaign);
    }
}
