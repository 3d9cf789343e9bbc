package dev.tenure.console.provider;

import org.jspecify.annotations.Nullable;

/** A person of the provider, as the search finds them. */
record Somebody(
        String id,
        String display,
        @Nullable String address,
        @Nullable String mobile,
        @Nullable String containerId) {}
