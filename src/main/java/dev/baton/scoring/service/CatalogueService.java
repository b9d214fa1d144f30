package dev.baton.scoring.service;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A service that the house offers. @param synonyms other names by which people ask for it */
@Schema(name = "Service")
public record CatalogueService(
        UUID serviceId, String name, List<String> synonyms, Instant createdAt, Instant updatedAt) {}
