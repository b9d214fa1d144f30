package dev.baton.lead.capture.group;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How captures that arrive together are committed.
 *
 * @param startAtOnceUpTo captures a second on this node; beyond it their processes are started behind the answer
 */
@Validated
@ConfigurationProperties("baton.capture")
record CaptureGroupSettings(@Min(0) int startAtOnceUpTo) {}
