package dev.tenure.app.start;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Under which address this process is found, which it may learn only once its port is open. */
@Component
public class OwnAddress {
    private final Environment environment;

    public OwnAddress(Environment environment) {
        this.environment = environment;
    }

    /** On this machine. */
    public String local() {
        return "http://localhost:" + port();
    }

    /** The address that the setting names, or the local one. */
    public String of(String setting) {
        @Nullable String named = environment.getProperty(setting);
        return named == null || named.isBlank() ? local() : named.replaceFirst("/+$", "");
    }

    /** The port that is open. */
    public String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", ""));
    }
}
