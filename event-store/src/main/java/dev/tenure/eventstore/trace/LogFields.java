package dev.tenure.eventstore.trace;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Fields that every log line of some work bears. Never personal data: names and ids of ours only. */
public final class LogFields {
    public static final String TRACE = "traceId";
    public static final String COMMAND = "command";
    public static final String AGGREGATE = "aggregate";
    public static final String POSITION = "position";

    private final Map<String, @Nullable String> fields = new HashMap<>();

    /** A value that is not there takes the field away for that long. */
    public LogFields with(String key, @Nullable String value) {
        fields.put(key, value);
        return this;
    }

    /** Does the work with the fields, and has those before again after it. */
    public <T extends @Nullable Object, E extends Exception> T around(Work<T, E> work) throws E {
        Map<String, @Nullable String> before = new HashMap<>();
        fields.forEach((key, value) -> {
            before.put(key, MDC.get(key));
            set(key, value);
        });
        try {
            return work.done();
        } finally {
            before.forEach(LogFields::set);
        }
    }

    private static void set(String key, @Nullable String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }
}
