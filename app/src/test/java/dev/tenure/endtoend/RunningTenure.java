package dev.tenure.endtoend;

import dev.tenure.app.TenureApplication;
import dev.tenure.app.access.OwnTokens;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The one Tenure that runs in this JVM, as it does for everybody, for all tests that do not break it for good. */
record RunningTenure(ConfigurableApplicationContext context, TenureHome home, Http operator) {
    /** Numbers of 15 digits, as many as a test wants, that nobody can dial. */
    private static final String NUMBERS = "+447700900000000-+447700900999999";

    static RunningTenure get() {
        return Holder.RUNNING;
    }

    private static final class Holder {
        static final RunningTenure RUNNING = start();
    }

    private static RunningTenure start() {
        TenureHome home = TenureHome.fresh("running");
        List<String> settings = new ArrayList<>(home.settings());
        settings.add("--tenure.mobile.fiction-allowed=true");
        settings.add("--tenure.mobile.undiallable-blocks=" + NUMBERS);
        settings.addAll(Callers.settings());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(TenureApplication.class)
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(context, home), "running-tenure-end"));
        String base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        return new RunningTenure(context, home, new Http(base, "").withToken(token(context, Role.NAS)));
    }

    private static void end(ConfigurableApplicationContext context, TenureHome home) {
        context.close();
        home.remove();
    }

    private static String token(ConfigurableApplicationContext context, Role role) {
        return context.getBean(OwnTokens.class).issue(new Actor("operator:tests-" + role, role), Duration.ofDays(1));
    }

    /** An operator of that role. */
    Http operator(Role role) {
        return operator.withToken(token(context, role));
    }

    Http anybody() {
        return operator.asNobody();
    }
}
