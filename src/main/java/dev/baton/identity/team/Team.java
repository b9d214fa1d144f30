package dev.baton.identity.team;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reps who are chosen together. @param members their user names @param manager who leads them */
@Schema(name = "Team")
record Team(
        UUID teamId,
        String name,
        List<String> members,
        @Nullable String manager,
        Instant createdAt,
        Instant updatedAt) {}
