package dev.tenure.command.rejection;

import dev.tenure.kernel.account.UserAccountId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command is refused. Nothing of it was written. */
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RejectionCode code;
    private final transient List<FieldProblem> problems;
    private final transient @Nullable UserAccountId provenHolder;
    private final transient @Nullable Duration retryAfter;

    public Rejection(RejectionCode code) {
        this(code, List.of());
    }

    /** Refuses and names every broken rule. */
    public Rejection(RejectionCode code, List<FieldProblem> problems) {
        this(code, problems, null, null);
    }

    private Rejection(
            RejectionCode code,
            List<FieldProblem> problems,
            @Nullable UserAccountId provenHolder,
            @Nullable Duration retryAfter) {
        super(code
                + (problems.isEmpty()
                        ? ""
                        : " " + problems.stream().map(FieldProblem::code).toList()));
        this.code = code;
        this.problems = List.copyOf(problems);
        this.provenHolder = provenHolder;
        this.retryAfter = retryAfter;
    }

    /** Somebody tries too often; after that time they may try once more. */
    public static Rejection tooManyTries(Duration retryAfter) {
        return new Rejection(RejectionCode.TOO_MANY_TRIES, List.of(), null, retryAfter);
    }

    /** The same, told to somebody who has proved to be the holder of that account (SUP-1). */
    public Rejection toldTo(UserAccountId holder) {
        Rejection told = new Rejection(code, problems, holder, retryAfter);
        told.initCause(this);
        return told;
    }

    /** Who is refused, if they have proved who they are. */
    public Optional<UserAccountId> provenHolder() {
        return Optional.ofNullable(provenHolder);
    }

    /** How long to wait, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public RejectionCode code() {
        return code;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
