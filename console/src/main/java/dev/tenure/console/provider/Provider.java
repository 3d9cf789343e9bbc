package dev.tenure.console.provider;

import org.jspecify.annotations.Nullable;

/** A care provider's container, as the API tells it. */
record Provider(
        String id,
        String name,
        String odsCode,
        String town,
        @Nullable String parent,
        @Nullable String applicationId,
        boolean closed) {}
