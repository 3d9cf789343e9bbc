package dev.tenure.query.directory;

import static java.util.Objects.requireNonNull;

import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.RequestCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over everybody and everything in the directory (DIR-2). */
@Needs(Right.DIRECTORY_READ)
@RestController
@AnsweredBy(DirectoryProjection.SLICE)
public final class DirectoryResource {
    private static final Set<String> KINDS = Set.of("person", "provider", "mailbox", "list");

    private final DirectoryQueries directory;

    public DirectoryResource(DirectoryQueries directory) {
        this.directory = directory;
    }

    @GetMapping("/api/v1/directory")
    Page<DirectoryEntry> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        RequestCheck check = new RequestCheck();
        SearchTerms terms = check.read(
                q,
                "q",
                "SEARCH_TOO_SHORT_OR_LONG",
                """
                A search takes from %d letters or digits on, and %d characters at most (DIR-2).""".formatted(SearchTerms.SHORTEST, SearchTerms.LONGEST),
                SearchTerms::of);
        String wanted = check.readIfGiven(
                kind, "kind", "KIND_UNKNOWN", "kind is person, provider, mailbox or list.", DirectoryResource::kind);
        int most = check.limit(limit);
        String list = terms == null ? "" : DirectorySearch.listName(terms, wanted);
        SearchPlace after = terms == null ? null : check.cursor(cursor, list, SearchPlace.SIZE, SearchPlace::read);
        check.throwIfRefused();
        return directory.seenBy(Viewer.of(request)).search(requireNonNull(terms), wanted, most, after);
    }

    private static String kind(String given) {
        if (!KINDS.contains(given)) {
            throw new IllegalArgumentException("no such kind");
        }
        return given;
    }
}
