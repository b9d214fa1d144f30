package dev.baton.identity;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as administrators see them. */
public record PersonCard(
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Schema(format = "email") @Nullable String email,
        @ArraySchema(schema = @Schema(implementation = Role.class)) List<String> roles,
        boolean active) {}
