package dev.tenure.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets everybody read their own writes: {@code Tenure-Wait-For} holds a question back, within bounds, until the slice that
 * answers has come to that position, and {@code Tenure-Position} tells how far the answer is.
 */
public final class PositionInterceptor implements HandlerInterceptor {
    public static final String WAIT_FOR = "Tenure-Wait-For";
    public static final String POSITION = "Tenure-Position";
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final ReadPositions positions;
    private final Duration limit;

    public PositionInterceptor(ReadPositions positions, Duration limit) {
        this.positions = positions;
        this.limit = limit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        AnsweredBy slice =
                handler instanceof HandlerMethod method ? method.getBeanType().getAnnotation(AnsweredBy.class) : null;
        if (slice != null) {
            long wanted = wanted(request.getHeader(WAIT_FOR));
            long reached = await(wanted, () -> positions.of(slice.value()));
            response.setHeader(POSITION, Long.toString(reached));
            if (reached < wanted) {
                throw QueryProblem.notYetReadable("Position " + wanted + " cannot be read yet; this answer would be at "
                        + reached + ". Nothing is lost: ask again.");
            }
        }
        return true;
    }

    private static long wanted(@Nullable String header) {
        if (header == null) {
            return 0;
        }
        if (!header.matches("[0-9]{1,18}")) {
            throw QueryProblem.invalid(List.of(new FieldProblem(
                    "/" + WAIT_FOR,
                    "WAIT_FOR_INVALID",
                    WAIT_FOR + " is a position as " + POSITION + " gave it: a whole number.")));
        }
        return Long.parseLong(header);
    }

    private long await(long wanted, LongSupplier position) {
        long deadline = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE;
        long reached = position.getAsLong();
        while (reached < wanted
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Math.min(pause, Math.max(1, deadline - System.nanoTime())));
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            reached = position.getAsLong();
        }
        return reached;
    }
}
