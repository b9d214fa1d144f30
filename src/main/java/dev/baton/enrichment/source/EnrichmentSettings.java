package dev.baton.enrichment.source;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What is looked up about leads, and where. Everything is off until it is asked for.
 *
 * @param inTime the lead is scored and offered again with what is known then; what is slower completes it later
 * @param timeout how long a source may take for one answer
 * @param retryAfter how long to wait after the first, second, … failure; after the last one it could not be found out
 * @param pause how long a source that fails again and again is left alone
 * @param keep how long an answer is used for other leads of the same domain
 */
@Validated
@ConfigurationProperties("baton.enrichment")
public record EnrichmentSettings(
        @NotNull Duration inTime,
        @NotNull Duration timeout,
        @NotEmpty List<Duration> retryAfter,
        @NotNull Duration pause,
        @NotNull Duration keep,
        @NotNull Domain domain,
        @NotNull Registry registry,
        @NotNull Location location,
        @NotNull CompanyFile companyFile,
        @NotNull CompanyService companyService) {

    /** @param enabled asks name servers whether the e-mail's domain takes mail; @param server blank: the machine's own */
    public record Domain(boolean enabled, String server) {}

    /**
     * @param url of an RDAP server; blank: off
     * @param youngFor how long after its registration a domain counts as new
     */
    public record Registry(String url, @NotNull Duration youngFor) {}

    /** @param file in MaxMind's format, of cities or countries, or a small CSV (network, country, region, city); blank: off */
    public record Location(String file) {

        public Location {
            SourceFile.require("BATON_LOCATION_FILE", file);
        }
    }

    /** @param file CSV with the columns domain, company, size, industry, profile; blank: off */
    public record CompanyFile(String file) {

        public CompanyFile {
            SourceFile.require("BATON_COMPANY_FILE", file);
        }
    }

    /** @param key blank: off */
    public record CompanyService(@NotNull String url, String key) {

        @Override
        public String toString() {
            return "CompanyService[" + url + "]";
        }
    }

    static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
