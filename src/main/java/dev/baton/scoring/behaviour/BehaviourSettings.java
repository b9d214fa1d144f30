package dev.baton.scoring.behaviour;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When behaviour counts.
 *
 * @param pause how long Baton waits for more after a lead did something, and then scores it once
 * @param batch how many leads are scored in one transaction at night
 */
@Validated
@ConfigurationProperties("baton.behaviour")
public record BehaviourSettings(@NotNull Duration pause, @Min(1) int batch) {}
