package dev.tenure.command.process;

import dev.tenure.command.process.ParkedStories.Retried;
import dev.tenure.command.process.ParkedStoryList.ParkedStory;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.story.StoryEvent.MessageLetGo;
import dev.tenure.kernel.story.StoryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Lets a parked story go on without the one thing that it could not handle. That somebody wants it is durable first (AUD-1); if
 * the process dies then, the story is still parked, and whoever looks finds it so.
 */
public final class StoryRelease {
    private static final String TYPE = "Story";

    private final ParkedStoryList list;
    private final ParkedStories stories;
    private final PostgresEventStore store;

    public StoryRelease(ParkedStoryList list, ParkedStories stories, PostgresEventStore store) {
        this.list = list;
        this.stories = stories;
        this.store = store;
    }

    /**
     * Lets go of the first of the story's queue, if it is at that place, and tells it of the others; empty if it is not.
     *
     * @param why who wants it, in which role and for what reason, as it stands beside every event
     */
    public Optional<Retried> release(UUID storyId, long place, Map<String, String> why) {
        Optional<ParkedStory> parked = list.parked(storyId).filter(story -> story.place() == place);
        parked.ifPresent(story -> record(story, MetaData.from(why)));
        return parked.flatMap(story -> stories.release(storyId, place));
    }

    private void record(ParkedStory story, MetaData beside) {
        StoryId id = new StoryId(story.id());
        MessageLetGo letGo = new MessageLetGo(id, story.story(), story.place(), story.position(), story.deadline());
        long sequence = store.storageEngine()
                .lastSequenceNumberFor(id.toString())
                .map(last -> last + 1)
                .orElse(0L);
        AppendUnit unit = new AppendUnit();
        unit.events(List.of(new GenericDomainEventMessage<>(TYPE, id.toString(), sequence, letGo, beside)));
        store.log().append(unit);
    }
}
