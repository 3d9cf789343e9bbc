package dev.tenure.console.api;

import org.jspecify.annotations.Nullable;

/**
 * What an API answered.
 *
 * @param version of what the answer shows, to be sent back with a command about it; null where none was told
 * @param position of the log that a command's answer stands for; null where none was told
 * @param repeated whether a command of the same key, or the same file, had been taken before
 */
public record Answer<T>(
        T body, @Nullable String version, @Nullable Long position, boolean repeated) {}
