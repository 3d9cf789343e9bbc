package dev.tenure.app.start;

import dev.tenure.database.DatabaseRefused;
import dev.tenure.eventstore.erasure.ErasureListRefused;
import dev.tenure.eventstore.rotation.RotationRefused;
import dev.tenure.eventstore.sealing.KeysRefused;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one clear line why Tenure cannot start, for every reason that an operator can do something about. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RefusedStart implements SpringBootExceptionReporter {
    /** Spring makes it, as META-INF/spring.factories says. */
    public RefusedStart(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = line(failure);
        line.ifPresent(RefusedStart::print);
        return line.isPresent();
    }

    /** The line for the operator, if the failure is one that they can mend. */
    public static Optional<String> line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseRefused
                    || cause instanceof KeysRefused
                    || cause instanceof ErasureListRefused
                    || cause instanceof RotationRefused) {
                return Optional.of(oneLine(cause.getMessage()));
            }
            if (cause instanceof PortInUseException port) {
                return Optional.of("port " + port.getPort()
                        + " is in use; stop what uses it or choose another with --server.port=<port>");
            }
            if (cause instanceof BindException wrong) {
                return Optional.of(wrongSetting(wrong));
            }
            if (cause instanceof InvalidConfigurationPropertyValueException wrong) {
                return Optional.of("setting " + wrong.getName() + " '" + wrong.getValue() + "' is not valid: "
                        + oneLine(wrong.getReason()));
            }
            if (cause instanceof IllegalArgumentException setting
                    && String.valueOf(setting.getMessage()).startsWith("tenure.")) {
                return Optional.of(oneLine(setting.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static String wrongSetting(BindException wrong) {
        Throwable deepest = wrong;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        if (String.valueOf(deepest.getMessage()).startsWith("tenure.")) {
            return oneLine(deepest.getMessage());
        }
        String value =
                wrong.getProperty() == null ? "" : " '" + wrong.getProperty().getValue() + "'";
        String name = wrong.getProperty() == null
                ? wrong.getName() + ""
                : wrong.getProperty().getName() + "";
        return "setting " + name + value + " is not valid: " + oneLine(deepest.getMessage());
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
    }

    private static void print(String line) {
        PrintStream err = System.err;
        err.println("Tenure cannot start: " + line);
    }
}
