package dev.baton.privacy.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Time limits and rules for a person's requests.
 *
 * @param answerWithin from receipt; a month (GDPR, article 12(3))
 * @param extension how much longer it may take once, with a reason
 * @param remindBefore how long before the due date managers are reminded
 * @param copyKept how long a copy can be downloaded
 * @param fourEyes who opened a request that removes data does not approve it, where somebody else could
 */
@ConfigurationProperties("baton.privacy-requests")
public record PrivacyRequestSettings(
        Duration answerWithin, Duration extension, Duration remindBefore, Duration copyKept, boolean fourEyes) {}
