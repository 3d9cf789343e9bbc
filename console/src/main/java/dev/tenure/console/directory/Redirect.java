package dev.tenure.console.directory;

import org.jspecify.annotations.Nullable;

/** Where an address leads (REN-1). */
record Redirect(
        String address,
        String state,
        @Nullable String leadsTo,
        @Nullable String kind) {}
