package dev.baton.integration.webhook.endpoint;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.integration.webhook.event.EventType;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.outside.AddressGuard;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A webhook as an administrator wants it.
 *
 * @param campaignIds none: all
 * @param on missing: it is on
 */
public record EndpointForm(
        @Schema(requiredMode = REQUIRED, format = "uri") String url,
        String description,
        @ArraySchema(arraySchema = @Schema(requiredMode = REQUIRED), schema = @Schema(implementation = EventType.class))
                List<String> events,
        List<String> campaignIds,
        Boolean personalData,
        Boolean on) {

    private static final int LONGEST_URL = 1_000;
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST = 100;
    private static final int MOST_CAMPAIGNS = 200;

    /** A checked form. */
    public record Checked(
            String url, String description, String[] events, String[] campaignIds, boolean personalData, boolean on) {}

    public Checked check(boolean privateAddresses, Predicate<String> campaigns) {
        List<Problem> problems = new ArrayList<>();
        String address = url == null ? "" : url.strip();
        addressProblem(address, privateAddresses).ifPresent(text -> problems.add(new Problem("url", text)));
        String tidy = FreeText.line(description == null ? "" : description, LONGEST + 1);
        if (tidy.length() > LONGEST) {
            problems.add(new Problem("description", "Use at most " + LONGEST + " characters"));
        }
        List<String> wanted = events == null ? List.of() : events;
        if (wanted.isEmpty() || !EventType.names().containsAll(wanted)) {
            problems.add(new Problem("events", "Choose among " + String.join(", ", EventType.names())));
        }
        List<String> only = campaignIds == null ? List.of() : campaignIds;
        if (only.size() > MOST_CAMPAIGNS || !only.stream().allMatch(id -> id != null && campaigns.test(id))) {
            problems.add(new Problem("campaign_ids", "Choose among the campaigns that there are"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Checked(
                address,
                tidy,
                wanted.stream().distinct().toArray(String[]::new),
                only.stream().distinct().toArray(String[]::new),
                Boolean.TRUE.equals(personalData),
                !Boolean.FALSE.equals(on));
    }

    private static Optional<String> addressProblem(String address, boolean privateAddresses) {
        String wanted = "Give an address as in https://example.com/hooks, without a name and password in it";
        try {
            URI uri = new URI(address);
            List<String> schemes = privateAddresses ? Arrays.asList("https", "http") : List.of("https");
            boolean good = address.length() <= LONGEST_URL
                    && uri.getScheme() != null
                    && schemes.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= HIGHEST_PORT;
            if (good && AddressGuard.of(privateAddresses).refuses(uri.getHost())) {
                return Optional.of("This address leads to a private network, which Baton does not call");
            }
            return good ? Optional.empty() : Optional.of(wanted);
        } catch (URISyntaxException e) {
            return Optional.of(wanted);
        }
    }
}
