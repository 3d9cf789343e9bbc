package dev.tenure.command.process.web;

import dev.tenure.command.process.ParkedStories;
import dev.tenure.command.process.ParkedStoryList;
import dev.tenure.command.process.ParkedStoryList.ParkedStory;
import dev.tenure.command.process.StoryRelease;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.Caller;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stories that could not handle what happened: seen here, and told again when the cause is mended (ORG-2). */
@Needs(Right.SYSTEM_READ)
@RestController
@RequestMapping("/api/v1/parked-stories")
public class ParkedStoryResource {
    private static final int MOST = 1000;

    private final ParkedStoryList list;
    private final ParkedStories stories;
    private final StoryRelease release;
    private final CommandHttp http;

    public ParkedStoryResource(ParkedStoryList list, ParkedStories stories, StoryRelease release, CommandHttp http) {
        this.list = list;
        this.stories = stories;
        this.release = release;
        this.http = http;
    }

    /** Parked stories, the one parked longest first. */
    record Parked(List<ParkedStory> items) {}

    @GetMapping
    Parked list() {
        return new Parked(list.parked(MOST));
    }

    /** Tells it of everything that has queued, in order, up to the first that fails again. */
    @PostMapping("/{storyId}/retry")
    @Needs(Right.SYSTEM_MEND)
    ParkedStories.Retried retry(@PathVariable String storyId) {
        UUID id = CommandHttp.id(storyId, UUID::fromString, RejectionCode.PARKED_STORY_UNKNOWN);
        return stories.retry(id).orElseThrow(() -> new Rejection(RejectionCode.PARKED_STORY_UNKNOWN));
    }

    /** Lets go of the first of its queue, which is recorded with the reason, and tells it of the others (AUD-1). */
    @PostMapping("/{storyId}/{place}/release")
    @Needs(Right.SYSTEM_MEND)
    ParkedStories.Retried release(
            @PathVariable String storyId,
            @PathVariable String place,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Caller.require(request, Right.SYSTEM_MEND);
        UUID id = CommandHttp.id(storyId, UUID::fromString, RejectionCode.PARKED_STORY_UNKNOWN);
        Why why = body == null ? Why.NOTHING : body;
        if (why.reason() == null || why.reason().isBlank()) {
            throw new Rejection(
                    RejectionCode.REQUEST_NOT_VALID,
                    List.of(new FieldProblem("/reason", "REQUIRED", "Say why the story goes on without it.")));
        }
        return release.release(
                        id, number(place), http.unkeyed(request, why, why).metadata())
                .orElseThrow(() -> new Rejection(RejectionCode.PARKED_STORY_UNKNOWN));
    }

    private static long number(String place) {
        try {
            return Long.parseLong(place);
        } catch (NumberFormatException notAPlace) {
            throw new Rejection(RejectionCode.PARKED_STORY_UNKNOWN);
        }
    }
}
