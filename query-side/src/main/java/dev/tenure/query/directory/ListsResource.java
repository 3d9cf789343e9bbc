package dev.tenure.query.directory;

import static dev.tenure.query.web.QueryProblem.unknown;

import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Right;
import dev.tenure.kernel.actor.Role;
import dev.tenure.query.web.AnsweredBy;
import dev.tenure.query.web.Answers;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.RequestCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Distribution lists with what stands on them (SUP-3). Whoever reads the directory by their role sees all of them; a person sees
 * those of their own container, and learns of no other that it is there. The edge lets in whom it lets in.
 */
@RestController
@AnsweredBy(DirectoryProjection.SLICE)
public final class ListsResource {
    private static final String HOLDER = "account:";

    private final ListQueries lists;

    public ListsResource(ListQueries lists) {
        this.lists = lists;
    }

    /** The version is there for commands; names of entries change without it, so no 304 is given for it. */
    @GetMapping("/api/v1/lists/{id}")
    ListView list(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        ListView view = lists.seenBy(Viewer.of(request))
                .list(RequestCheck.id(id))
                .filter(list -> isShownTo(request, list))
                .orElseThrow(() -> unknown("LIST_UNKNOWN", "The directory has no distribution list " + id + "."));
        response.setHeader(HttpHeaders.ETAG, Answers.etag(view.version()));
        return view;
    }

    @GetMapping("/api/v1/containers/{id}/lists")
    Page<ListView> listsOf(@PathVariable String id, HttpServletRequest request) {
        return shown(lists.seenBy(Viewer.of(request)).ofContainer(RequestCheck.id(id)), request);
    }

    /** The lists of a container, or those that an account or a shared mailbox stands on. */
    @GetMapping("/api/v1/lists")
    Page<ListView> lists(
            @RequestParam(required = false) @Nullable String containerId,
            @RequestParam(required = false) @Nullable String entryId,
            HttpServletRequest request) {
        RequestCheck check = new RequestCheck();
        UUID container = check.readIfGiven(
                containerId, "containerId", "ID_INVALID", "containerId is a UUID.", RequestCheck::uuid);
        UUID entry = check.readIfGiven(entryId, "entryId", "ID_INVALID", "entryId is a UUID.", RequestCheck::uuid);
        if (containerId == null && entryId == null) {
            check.refuse("containerId", "FILTER_MISSING", "Give containerId, entryId or both.");
        }
        check.throwIfRefused();
        return shown(found(container, entry, lists.seenBy(Viewer.of(request))), request);
    }

    private static List<ListView> found(@Nullable UUID container, @Nullable UUID entry, ListQueries seen) {
        if (entry == null) {
            return container == null ? List.of() : seen.ofContainer(container);
        }
        return seen.with(entry).stream()
                .filter(list -> container == null || list.container().id().equals(container))
                .toList();
    }

    private Page<ListView> shown(List<ListView> found, HttpServletRequest request) {
        return Page.whole(
                found.stream().filter(list -> isShownTo(request, list)).toList());
    }

    private boolean isShownTo(HttpServletRequest request, ListView list) {
        if (!(request.getAttribute(Actor.ATTRIBUTE) instanceof Actor actor)) {
            return false;
        }
        return actor.role() == Role.SELF
                ? list.container().id().equals(home(actor))
                : Right.DIRECTORY_READ.isHeldBy(actor);
    }

    private @Nullable UUID home(Actor person) {
        return lists.containerOf(UUID.fromString(person.id().substring(HOLDER.length())));
    }
}
