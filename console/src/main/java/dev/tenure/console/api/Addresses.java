package dev.tenure.console.api;

import dev.tenure.console.ConsoleSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Where the others are. The process's own port is known only once it serves, so everything is looked up when asked. */
public final class Addresses {
    private final ConsoleSettings settings;
    private final Environment environment;

    public Addresses(ConsoleSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The side's address, without a slash at its end. */
    public String of(Side side) {
        return or(side == Side.COMMAND ? settings.commandUrl() : settings.queryUrl());
    }

    /** The console's own address, as browsers see it. */
    public String console() {
        return or(settings.url());
    }

    /** Where identity sends browsers back to: the address that is set, or else the one that the browser asked at. */
    public String consoleOrAsAsked() {
        return settings.url() == null ? "{baseUrl}" : or(settings.url());
    }

    /** Identity's address, as browsers see it. */
    public String identity() {
        return or(settings.identityUrl());
    }

    /** Identity's address, as this process reaches it. */
    public String identityInner() {
        return settings.identityInnerUrl() == null ? identity() : or(settings.identityInnerUrl());
    }

    private String or(@Nullable URI given) {
        if (given == null) {
            return "http://localhost:" + environment.getRequiredProperty("local.server.port");
        }
        String text = given.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
