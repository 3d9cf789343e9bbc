package dev.tenure.console;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the others are, below {@code tenure.console.}; what is left out is this process itself.
 *
 * @param url the console's own address, as browsers see it
 * @param commandUrl the command side's
 * @param queryUrl the query side's
 * @param identityUrl identity's, as browsers see it
 * @param identityInnerUrl identity's, as this process reaches it
 */
@ConfigurationProperties("tenure.console")
public record ConsoleSettings(
        @Nullable URI url,
        @Nullable URI commandUrl,
        @Nullable URI queryUrl,
        @Nullable URI identityUrl,
        @Nullable URI identityInnerUrl) {}
