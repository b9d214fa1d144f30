package dev.baton.scoring.score;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param services the house's catalogue: an interest in one of these counts as specific in every campaign */
@Validated
@ConfigurationProperties("baton.scoring")
public record ScoringSettings(@NotNull List<String> services) {}
