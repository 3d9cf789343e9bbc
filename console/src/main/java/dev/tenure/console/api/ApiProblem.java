package dev.tenure.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API refused, in a problem document (RFC 9457). */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Document document;

    /** The parts of a problem document that pages show. */
    public record Document(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<FieldProblem> errors,
            @Nullable String contact,
            @Nullable String applicationId) {}

    /** One thing that is wrong: where in the request, and what to do about it. */
    public record FieldProblem(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String detail) {}

    ApiProblem(int status, Document document) {
        super(status + " " + document.code());
        this.status = status;
        this.document = document;
    }

    public int status() {
        return status;
    }

    /** The stable code, or an empty text. */
    public String code() {
        return document.code() == null ? "" : document.code();
    }

    public boolean is(String code) {
        return code().equals(code);
    }

    /** What a person is told. */
    public String detail() {
        return document.detail() == null ? "This was refused." : document.detail();
    }

    public List<FieldProblem> errors() {
        return document.errors() == null ? List.of() : document.errors();
    }

    public @Nullable String contact() {
        return document.contact();
    }

    /** The number of an application that was set aside, where it is told. */
    public @Nullable String applicationId() {
        return document.applicationId();
    }
}
