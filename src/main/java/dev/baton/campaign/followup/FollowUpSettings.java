package dev.baton.campaign.followup;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** How long after acceptance the messages of the follow-up sequence go out. */
@Validated
@ConfigurationProperties("baton.follow-up")
public record FollowUpSettings(
        @NotNull Duration firstReminder,
        @NotNull Duration secondReminder,
        @NotNull Duration firstNurture,
        @NotNull Duration secondNurture) {}
