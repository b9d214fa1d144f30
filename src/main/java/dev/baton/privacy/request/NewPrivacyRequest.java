package dev.baton.privacy.request;

import java.time.Instant;
import java.util.List;

/**
 * A person's request, as it is opened.
 *
 * @param leadIds leads that are known to be the person's; others are found
 */
public record NewPrivacyRequest(
        PrivacyKind kind,
        String identityCheck,
        PrivacyRequest.Person person,
        byte[] emailIndex,
        byte[] phoneIndex,
        Instant receivedAt,
        List<String> leadIds) {}
