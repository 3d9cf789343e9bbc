package dev.tenure.query.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A question that gets no answer, with everything that is wrong with it. {@link ProblemAdvice} words it for HTTP. */
public final class QueryProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final String code;
    private final String detail;
    private final transient List<FieldProblem> errors;

    public QueryProblem(HttpStatus status, String code, String detail, List<FieldProblem> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    /** Nothing of that kind has that id. */
    public static QueryProblem unknown(String code, String detail) {
        return new QueryProblem(HttpStatus.NOT_FOUND, code, detail, List.of());
    }

    /** The request breaks the rules named. */
    public static QueryProblem invalid(List<FieldProblem> errors) {
        String detail = String.join(
                " ", errors.stream().map(FieldProblem::detail).distinct().toList());
        return new QueryProblem(HttpStatus.BAD_REQUEST, "INVALID_QUERY", detail, errors);
    }

    /** The answer is not there yet; asking again soon may help. */
    public static QueryProblem notYetReadable(String detail) {
        return new QueryProblem(HttpStatus.SERVICE_UNAVAILABLE, "NOT_YET_READABLE", detail, List.of());
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
