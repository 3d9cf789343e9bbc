package dev.tenure.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class PositionInterceptorTest {
    private final AtomicLong position = new AtomicLong();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AnsweredBy("sample")
    static class Sample {
        public void ask() {}
    }

    static class OfNoSlice {
        public void ask() {}
    }

    @Test
    void anAnswerTellsItsPosition() throws Exception {
        position.set(7);
        assertThat(ask(new Sample(), null, Duration.ofSeconds(1))).isTrue();
        assertThat(response.getHeader("Tenure-Position")).isEqualTo("7");
    }

    @Test
    void aQuestionIsHeldBackUntilThePositionIsReached() throws Exception {
        PositionInterceptor interceptor =
                new PositionInterceptor(slice -> position.incrementAndGet(), Duration.ofSeconds(30));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Tenure-Wait-For", "5");
        assertThat(interceptor.preHandle(request, response, method(new Sample())))
                .isTrue();
        assertThat(response.getHeader("Tenure-Position")).isEqualTo("5");
    }

    @Test
    void aQuestionIsNotHeldBackForEver() {
        assertThatThrownBy(() -> ask(new Sample(), "5", Duration.ofMillis(20)))
                .isInstanceOfSatisfying(
                        QueryProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("NOT_YET_READABLE"));
    }

    @Test
    void whatNoSliceAnswersHasNoPosition() throws Exception {
        assertThat(ask(new OfNoSlice(), "5", Duration.ofMillis(20))).isTrue();
        assertThat(response.getHeader("Tenure-Position")).isNull();
    }

    private boolean ask(Object handler, @Nullable String waitFor, Duration limit) throws NoSuchMethodException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (waitFor != null) {
            request.addHeader("Tenure-Wait-For", waitFor);
        }
        return new PositionInterceptor(slice -> position.get(), limit).preHandle(request, response, method(handler));
    }

    private static HandlerMethod method(Object handler) throws NoSuchMethodException {
        return new HandlerMethod(handler, "ask");
    }
}
