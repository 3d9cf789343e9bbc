package dev.tenure.command.account.web;

import dev.tenure.command.account.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Log-in name and password as HTTP Basic carries them (RFC 7617). */
record BasicCredentials(String loginName, Secret password) {
    private static final String SCHEME = "basic ";

    /** What the header carries; nothing where it is no such header. */
    static Optional<BasicCredentials> of(@Nullable String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(
                            new BasicCredentials(text.substring(0, colon), new Secret(text.substring(colon + 1))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
