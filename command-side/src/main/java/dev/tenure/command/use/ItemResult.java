package dev.tenure.command.use;

import dev.tenure.command.account.UseVerdicts.UseVerdict;
import dev.tenure.command.rejection.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a report (INA-7).
 *
 * @param item its place in the report, from 0
 * @param result {@code counted}, {@code not-counting} or {@code refused}
 * @param code why it does not count or was refused
 * @param detail the same in plain English
 */
public record ItemResult(
        int item,
        String result,
        @Nullable String code,
        @Nullable String detail) {
    static final String COUNTED = "counted";
    static final String NOT_COUNTING = "not-counting";
    static final String REFUSED = "refused";

    public static ItemResult refused(int item, String code, String detail) {
        return new ItemResult(item, REFUSED, code, detail);
    }

    static ItemResult unknown(int item) {
        RejectionCode unknown = RejectionCode.ACCOUNT_UNKNOWN;
        return refused(item, unknown.name(), unknown.sentence());
    }

    static ItemResult of(int item, UseVerdict verdict) {
        return switch (verdict) {
            case COUNTED -> new ItemResult(item, COUNTED, null, null);
            case KIND_DOES_NOT_COUNT ->
                new ItemResult(
                        item,
                        NOT_COUNTING,
                        verdict.name(),
                        "Uses of this kind do not count here (tenure.policy.clocks.uses-that-count).");
            case PASSWORD_EXPIRED ->
                new ItemResult(
                        item,
                        NOT_COUNTING,
                        verdict.name(),
                        "The password has expired; nothing counts until it is changed.");
            case IN_THE_FUTURE -> refused(item, verdict.name(), "It has not happened yet by this system's time.");
            case BEFORE_REGISTRATION -> refused(item, verdict.name(), "There was no such account at that time.");
            case ACCOUNT_DEACTIVATED ->
                refused(
                        item,
                        verdict.name(),
                        "The account is deactivated. Its holder proves who they are first; the helpdesk reactivates it.");
        };
    }
}
