package dev.baton.intake.sheet.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How sheets are taken in.
 *
 * @param importThreads how many batches of one import run side by side
 * @param batchSize leads that share one transaction
 */
@Validated
@ConfigurationProperties("baton.intake")
public record IntakeSettings(@Min(1) @Max(16) int importThreads, @Min(1) @Max(500) int batchSize) {}
