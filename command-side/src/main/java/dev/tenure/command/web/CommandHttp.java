package dev.tenure.command.web;

import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Turns requests into commands and answers into responses, the same way for every resource. */
public final class CommandHttp {
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7E]{1,200})\"?");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private static final Set<RejectionCode> SAID_AT_THE_GATE =
            Set.of(RejectionCode.NOT_ALLOWED, RejectionCode.COMMAND_IN_PROGRESS, RejectionCode.IDEMPOTENCY_KEY_REUSED);

    private final Commands commands;
    private final JsonMapper json;

    public CommandHttp(Commands commands, JsonMapper json) {
        this.commands = commands;
        this.json = json;
    }

    /** Sends the command with what the request says of its sender, key and expected version. */
    public Answer send(Command<?> command, CommandContext context) {
        try {
            return commands.send(command, context);
        } catch (Rejection refused) {
            Optional<UserAccountId> holder = context.actor().holder().map(UserAccountId::of);
            if (holder.isPresent() && comesAfterProof(refused.code())) {
                throw refused.toldTo(holder.get());
            }
            throw refused;
        }
    }

    /**
     * Whether a holder's command gets that far only after they have proved who they are. What is said before that is the same
     * for strangers, and so is what is said with it (SIGN-6, SUP-1).
     */
    private static boolean comesAfterProof(RejectionCode code) {
        return switch (code.kind()) {
            case UNAUTHENTICATED, UNAVAILABLE, PRECONDITION, INVALID, TOO_MANY -> false;
            case FORBIDDEN, UNKNOWN, CONFLICT, GONE, UNPROCESSABLE -> !SAID_AT_THE_GATE.contains(code);
        };
    }

    /** The context of a request that must carry an Idempotency-Key. */
    public CommandContext keyed(HttpServletRequest request, Object body, Why why) {
        String key = key(request);
        if (key == null) {
            throw new Rejection(RejectionCode.IDEMPOTENCY_KEY_MISSING);
        }
        return context(request, body, why, key);
    }

    /** The context of a request that is harmless to repeat and may carry an Idempotency-Key. */
    public CommandContext unkeyed(HttpServletRequest request, Object body, Why why) {
        return context(request, body, why, key(request));
    }

    /** The same of somebody in a session. */
    public CommandContext keyedBy(CommandContext holder, HttpServletRequest request, Object body) {
        String key = key(request);
        if (key == null) {
            throw new Rejection(RejectionCode.IDEMPOTENCY_KEY_MISSING);
        }
        return holder.withKey(key, text(request, body));
    }

    /** The answer as a response, with its version and position. */
    public ResponseEntity<String> response(HttpStatus status, Answer answer) {
        return ResponseEntity.status(status)
                .headers(headers(answer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    /** The headers that every answer of this side carries. */
    public HttpHeaders headers(Answer answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag("\"" + answer.version() + "\"");
        headers.set("Tenure-Position", Long.toString(answer.position()));
        if (answer.repeated()) {
            headers.set("Tenure-Repeated", "true");
        }
        return headers;
    }

    /** The answer's body as what the command answered. */
    public <R> R result(Answer answer, Class<R> type) {
        return json.readValue(answer.body(), type);
    }

    /** An id from the request's path; one that cannot be is of nothing that exists. */
    public static <T> T id(String text, Function<String, T> read, RejectionCode otherwise) {
        try {
            UUID uuid = UUID.fromString(text);
            return read.apply(uuid.toString());
        } catch (IllegalArgumentException notAnId) {
            Rejection rejection = new Rejection(otherwise);
            rejection.initCause(notAnId);
            throw rejection;
        }
    }

    private CommandContext context(HttpServletRequest request, Object body, Why why, @Nullable String key) {
        return CommandContext.of(Caller.of(request))
                .because(why.reason(), why.caseNumber(), why.onBehalfOf())
                .withKey(key, text(request, body))
                .expecting(expectedVersion(request));
    }

    private String text(HttpServletRequest request, Object body) {
        return request.getMethod() + " " + request.getRequestURI() + "\n" + json.writeValueAsString(body);
    }

    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader("Idempotency-Key");
        if (header == null) {
            return null;
        }
        Matcher key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw new Rejection(RejectionCode.IDEMPOTENCY_KEY_NOT_VALID);
        }
        return key.group(1);
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new Rejection(RejectionCode.VERSION_NOT_VALID);
        }
        return Long.valueOf(version.group(1));
    }
}
