package dev.tenure.app.access;

import dev.tenure.app.start.OwnAddress;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.identity.client.ConsoleClient;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The console in identity's eyes. Its secret is derived from the keys file, which both have, so that nobody has to set one.
 * Without an address in the settings it is where this process is, under any name of this machine.
 */
@Component
public class ConsoleAsClient implements ConsoleClient {
    static final String URL = "tenure.console.url";
    private static final String SIGNED_IN = "/signed-in/tenure";

    private final KeyedHash hash;
    private final OwnAddress own;
    private final Environment environment;

    public ConsoleAsClient(KeyedHash hash, OwnAddress own, Environment environment) {
        this.hash = hash;
        this.own = own;
        this.environment = environment;
    }

    @Override
    public String secret() {
        return HexFormat.of().formatHex(hash.of("client-secret", ID));
    }

    @Override
    public Set<String> redirectUris() {
        return withEach(SIGNED_IN);
    }

    @Override
    public Set<String> signedOutUris() {
        return withEach("/");
    }

    private Set<String> withEach(String path) {
        Set<String> uris = new LinkedHashSet<>();
        uris.add(own.of(URL) + path);
        if (!environment.containsProperty(URL)) {
            uris.add("http://127.0.0.1:" + own.port() + path);
        }
        return uris;
    }
}
