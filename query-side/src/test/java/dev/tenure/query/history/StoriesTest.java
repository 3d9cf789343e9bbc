package dev.tenure.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.kernel.EventCatalogue;
import dev.tenure.query.testing.Bumbleton;
import dev.tenure.testing.Rule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoriesTest {
    @Test
    @Rule("AUD-2")
    void everyEventThatCanHappenIsToldBySomeStory() {
        Set<Class<?>> told = new HashSet<>();
        Arrays.stream(HistoryKind.values())
                .forEach(kind -> told.addAll(kind.story().told()));
        assertThat(told)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        Set.copyOf(EventCatalogue.byName().values()));
    }

    @Test
    void aHistoryThatDoesNotBeginAtItsBeginningIsNotTold() {
        assertThatThrownBy(() -> MailboxStory.STORY.tell(null, Bumbleton.added(Bumbleton.MARY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("begins with MemberAdded");
    }
}
