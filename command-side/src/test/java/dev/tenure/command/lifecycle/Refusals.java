package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal must say. */
final class Refusals {
    private Refusals() {}

    static void assertRefused(ThrowingCallable sending, RejectionCode code, String... problems) {
        assertThatExceptionOfType(Rejection.class).isThrownBy(sending).satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo(code);
            assertThat(rejection.problems()).extracting(FieldProblem::code).containsExactly(problems);
        });
    }
}
