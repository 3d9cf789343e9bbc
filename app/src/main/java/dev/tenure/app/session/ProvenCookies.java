package dev.tenure.app.session;

import dev.tenure.eventstore.sealing.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** A session's cookie has a proof that takes the keys file: who reads the ids in the database has no cookie yet. */
final class ProvenCookies implements CookieSerializer {
    private static final String NAME = "tenure-session";
    private final DefaultCookieSerializer cookies = new DefaultCookieSerializer();
    private final KeyedHash hash;

    ProvenCookies(KeyedHash hash) {
        this.hash = hash;
        cookies.setCookieName(NAME);
        cookies.setUseHttpOnlyCookie(true);
        // strict would lose the session on the way back from identity
        cookies.setSameSite("Lax");
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        String id = value.getCookieValue();
        String proven = id == null || id.isEmpty() ? "" : id + "." + proof(id);
        CookieValue written = new CookieValue(value.getRequest(), value.getResponse(), proven);
        written.setCookieMaxAge(value.getCookieMaxAge());
        cookies.writeCookieValue(written);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream()
                .map(this::proven)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> proven(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = value.substring(0, dot);
        byte[] given = value.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(proof(id).getBytes(StandardCharsets.UTF_8), given)
                ? Optional.of(id)
                : Optional.empty();
    }

    private String proof(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of("session", id));
    }
}
