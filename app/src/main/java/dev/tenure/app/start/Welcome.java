package dev.tenure.app.start;

import dev.tenure.app.roles.ProcessRole;
import dev.tenure.identity.KnownCallers;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where Tenure is to be found, and tells the first operator's and the first service's secrets once when they are made. */
@Component
public class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final ObjectProvider<KnownCallers> callers;
    private final OwnAddress address;
    private final Environment environment;
    private final List<String> told = new CopyOnWriteArrayList<>();

    public Welcome(ObjectProvider<KnownCallers> callers, OwnAddress address, Environment environment) {
        this.callers = callers;
        this.address = address;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String ready = "Tenure is ready: " + address.local() + "/" + roles();
        PrintStream out = System.out;
        if (environment.containsProperty("logging.structured.format.console")) {
            LOG.info(ready);
        } else {
            out.println();
            out.println(ready);
        }
        // never to the log: whoever starts it for the first time sees them, and nothing else is told this way
        callers.ifAvailable(known -> tellSecrets(known, out));
    }

    private String roles() {
        var roles = ProcessRole.of(environment);
        return roles.size() == ProcessRole.values().length
                ? ""
                : " (" + roles.stream().map(ProcessRole::text).collect(Collectors.joining(", ")) + ")";
    }

    private void tellSecrets(KnownCallers known, PrintStream out) {
        known.firstOperatorsPassword()
                .ifPresent(it -> told.add("    to sign in     " + KnownCallers.FIRST_OPERATOR + "  " + it));
        known.firstServicesSecret()
                .ifPresent(it -> told.add("    for the API    " + KnownCallers.FIRST_SERVICE + "   " + it));
        tellAgain(out);
    }

    /** Tells what this start made, for who would have to scroll back for it; nothing on any later start. */
    public void tellAgain(PrintStream out) {
        if (!told.isEmpty()) {
            out.println();
            out.println("Shown this once:");
            told.forEach(out::println);
            out.println();
            out.println("Lost them? Start once with --tenure.identity.renew-first=true for new ones.");
            out.println();
        }
    }
}
