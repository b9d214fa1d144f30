package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.heading;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import dev.baton.journeys.JourneyLeads.Known;
import dev.baton.journeys.Pages.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Takes a person through every page of theirs, with real data on it. */
final class EveryPage {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private EveryPage() {}

    static void open(Page page, Place place) {
        page.navigate(place.address());
        assertThat(heading(page, place.heading())).isVisible();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.getByRole(AriaRole.MAIN)
                        .locator("[aria-busy=true], .mantine-Loader-root, .mantine-Skeleton-root"))
                .hasCount(0);
    }

    static Map<String, Place> ofTheManager(Page manager, Known lead) throws IOException {
        UUID importId = importSample(manager);
        JsonObject mail = anyMail(manager);
        return Pages.ofManager(
                lead,
                importId,
                mail.get("id").getAsString(),
                mail.get("subject").getAsString());
    }

    private static UUID importSample(Page manager) throws IOException {
        FormData form = FormData.create()
                .set(
                        "file",
                        new FilePayload(
                                "clients.xlsx",
                                "application/octet-stream",
                                Files.readAllBytes(Path.of("samples", "clients.xlsx"))))
                .set("campaign_id", "q1-buyouts")
                .set("mode", "preview");
        APIResponse started = manager.request()
                .post(
                        "/v1/api/imports",
                        RequestOptions.create()
                                .setHeader("X-BATON-XSRF", Visitors.token(manager))
                                .setMultipart(form));
        String id = json(started).get("import_id").getAsString();
        await().atMost(PATIENCE).until(() -> json(manager.request().get("/v1/api/imports/" + id))
                .get("status")
                .getAsString()
                .equals("previewed"));
        return UUID.fromString(id);
    }

    private static JsonObject anyMail(Page manager) {
        await().atMost(PATIENCE)
                .until(() -> json(manager.request().get("/v1/api/outbox"))
                                .get("total")
                                .getAsInt()
                        > 0);
        return json(manager.request().get("/v1/api/outbox"))
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonObject json(APIResponse response) {
        return JsonParser.parseString(response.text()).getAsJsonObject();
    }
}
