package dev.tenure.query.web;

import org.springframework.http.ResponseEntity;

/** Answers with the version of what they show. */
public final class Answers {
    private Answers() {}

    /** The view with its aggregate's version as a strong ETag; a caller that has it gets 304. */
    public static <T> ResponseEntity<T> versioned(T view, long version) {
        return ResponseEntity.ok().eTag(etag(version)).body(view);
    }

    /** The version as a strong entity tag, fit for {@code If-Match} of a command. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
