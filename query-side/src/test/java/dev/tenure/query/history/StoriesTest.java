package dev.tenure.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.Personal;
import dev.tenure.kernel.history.HistoryEvent.HistoryRead;
import dev.tenure.kernel.story.StoryEvent.MessageLetGo;
import dev.tenure.query.testing.Bumbleton;
import dev.tenure.testing.Rule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoriesTest {
    @Test
    @Rule("AUD-2")
    void everyEventThatCanHappenIsToldBySomeStory() {
        Set<Class<?>> told = new HashSet<>();
        Arrays.stream(HistoryKind.values())
                .forEach(kind -> told.addAll(kind.story().told()));
        // stands beside the histories, which would be told anew with every look at them (AUD-5)
        told.add(HistoryRead.class);
        // of a process, not of anything that has a history
        told.add(MessageLetGo.class);
        assertThat(told)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        Set.copyOf(EventCatalogue.byName().values()));
    }

    /** What comes to be said of people in a new event needs a blank too, or their history could not be told once they are erased. */
    @Test
    @Rule({"LEA-5", "AUD-2"})
    void everythingThatIsSaidOfAPersonHasABlank() {
        List<Class<?>> said = EventCatalogue.byName().values().stream()
                .flatMap(event -> Arrays.stream(event.getRecordComponents()))
                .<Class<?>>map(RecordComponent::getType)
                .filter(Personal.class::isAssignableFrom)
                .toList();
        assertThat(said)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Blanks.blank(type)).isInstanceOf(type));
    }

    @Test
    void aHistoryThatDoesNotBeginAtItsBeginningIsNotTold() {
        assertThatThrownBy(() -> MailboxStory.STORY.tell(null, Bumbleton.added(Bumbleton.MARY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("begins with MemberAdded");
    }
}
