package dev.tenure.query.applications;

import java.time.Instant;
import java.util.UUID;

/** An application in a list (ORG-1): what NAS needs to see which one to look at. */
public record ApplicationSummary(
        UUID id,
        String providerName,
        String odsCode,
        String odsStanding,
        String town,
        String state,
        boolean overdue,
        Instant submittedAt,
        int people,
        int accountsRegistered,
        int clashes,
        String link) {}
