package dev.tenure.kernel.story;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What somebody does about a story that could not go on. */
public sealed interface StoryEvent extends TenureEvent {
    StoryId storyId();

    /**
     * Somebody lets a parked story go on without one thing that it could not handle (ORG-2). Who, in which role and why stands
     * beside the event.
     *
     * @param story the kind of story, such as {@code onboarding}
     * @param place of the thing in the story's queue
     * @param position of the event in the log that it is not told of; null for a deadline
     * @param deadline the name of the deadline that it is not told of; null for an event
     */
    @EventName("story.message-let-go")
    @Revision("1")
    record MessageLetGo(
            StoryId storyId,
            String story,
            long place,
            @Nullable Long position,
            @Nullable String deadline) implements StoryEvent {}
}
