package dev.tenure.command.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.CommandSide;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts refusals on a real log. */
public final class Refused {
    private Refused() {}

    /** By type and code; no event but that a holder's access was refused (AUD-1), no claim, message or answer was written. */
    public static void assertRefused(CommandSide side, RejectionCode code, ThrowingCallable sending) {
        String before = written(side);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(sending)
                .satisfies(rejection -> assertThat(rejection.code()).isEqualTo(code));
        assertThat(written(side)).isEqualTo(before);
    }

    private static String written(CommandSide side) {
        return side.jdbc()
                .sql("select concat_ws('/', (select count(*) from events.event where name <> 'account.access-refused'),"
                        + " (select count(*) from events.claim),"
                        + " (select count(*) from events.outgoing_message where state = 'waiting'),"
                        + " (select count(*) from events.stored_answer))")
                .query(String.class)
                .single();
    }
}
