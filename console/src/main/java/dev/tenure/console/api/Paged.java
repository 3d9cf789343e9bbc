package dev.tenure.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some items of a list, and the cursor for the next ones, if there are any. */
public record Paged<T>(List<T> items, @Nullable String next) {}
