package dev.tenure.app.start;

import dev.tenure.app.access.OperatorTokens;
import dev.tenure.app.settings.TenureSettings;
import dev.tenure.kernel.actor.Role;
import java.io.PrintStream;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where Tenure is to be found, and tells the operator's token once when it was made. */
@Component
public class Welcome {
    private final OperatorTokens tokens;
    private final TenureSettings settings;
    private final Environment environment;

    public Welcome(OperatorTokens tokens, TenureSettings settings, Environment environment) {
        this.tokens = tokens;
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        PrintStream out = System.out;
        String port = environment.getProperty("local.server.port", "");
        out.println();
        out.println("Tenure is ready: http://localhost:" + port + "/");
        newToken().ifPresent(token -> {
            out.println();
            out.println("The operator's token, shown this once:");
            out.println();
            out.println("    " + token);
            out.println();
            out.println("Lost it? Start once with --tenure.operator.renew-token=true for a new one.");
        });
        out.println();
    }

    private Optional<String> newToken() {
        return settings.operator().renewToken()
                ? Optional.of(tokens.issue(OperatorTokens.FIRST_OPERATOR, Role.NAS, null))
                : tokens.issueFirst();
    }
}
