package dev.tenure.command.rejection;

import java.util.List;

/** A command is refused. Nothing of it was written. */
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RejectionCode code;
    private final transient List<FieldProblem> problems;

    public Rejection(RejectionCode code) {
        this(code, List.of());
    }

    /** Refuses and names every broken rule. */
    public Rejection(RejectionCode code, List<FieldProblem> problems) {
        super(code
                + (problems.isEmpty()
                        ? ""
                        : " " + problems.stream().map(FieldProblem::code).toList()));
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    public RejectionCode code() {
        return code;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
