package dev.tenure.app.watch;

import dev.tenure.eventstore.trace.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Names the trace in every problem document, so that whoever reports it says which lines of the log are meant. */
@ControllerAdvice
final class TraceInProblems implements ResponseBodyAdvice<Object> {
    private final Traces traces;

    TraceInProblems(Traces traces) {
        this.traces = traces;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String trace = traces.current();
        if (trace != null && body instanceof ProblemDetail problem) {
            problem.setProperty("traceId", trace);
        }
        return body;
    }
}
