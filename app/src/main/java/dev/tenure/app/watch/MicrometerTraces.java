package dev.tenure.app.watch;

import dev.tenure.eventstore.trace.Traces;
import dev.tenure.eventstore.trace.Work;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Traces as Micrometer's tracer keeps them: with spans, in the log context, and over HTTP by W3C Trace Context. */
final class MicrometerTraces implements Traces {
    private static final Pattern TRACE = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    /** An event keeps its trace and not the span that made it: this stands for that span. */
    private static final String SOME_SPAN = "0000000000000001";

    private final Tracer tracer;

    MicrometerTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public @Nullable String current() {
        Span span = tracer.currentSpan();
        return span == null ? null : span.context().traceId();
    }

    @Override
    public <T extends @Nullable Object, E extends Exception> T within(
            @Nullable String trace, String name, Work<T, E> work) throws E {
        Span span = begun(trace).name(name).start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        try {
            return work.done();
        } finally {
            scope.close();
            span.end();
        }
    }

    private Span.Builder begun(@Nullable String trace) {
        Span.Builder span = tracer.spanBuilder();
        return trace == null || !TRACE.matcher(trace).matches() ? span.setNoParent() : span.setParent(context(trace));
    }

    private TraceContext context(String trace) {
        return tracer.traceContextBuilder()
                .traceId(trace)
                .spanId(SOME_SPAN)
                .sampled(true)
                .build();
    }
}
