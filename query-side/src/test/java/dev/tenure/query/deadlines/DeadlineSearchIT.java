package dev.tenure.query.deadlines;

import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.container.CareContainerEvent.ContainerRenamed;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.query.web.Page;
import dev.tenure.query.web.RequestCheck;
import dev.tenure.testing.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of what falls due is told, and in which pages (POL-6). */
@Rule("POL-6")
class DeadlineSearchIT extends DeadlinesUnderTest {
    @Test
    void theyAreFilteredByKindContainerPersonAndDays() {
        CareContainerId other = CareContainerId.of("00000000-0000-4000-8000-0000000000c2");
        slice.bring(
                opened(other, "V99999", "Other Hall", "York"),
                new Joined(JOHN, CONTAINER, other),
                new ContainerRenamed(other, "Newer Hall"),
                new PasswordChosen(MARY, new Credential("hash")));
        LocalDate deactivation = LocalDate.of(2026, 6, 26);

        assertThat(list(new DeadlineFilter(Set.of(), other.value(), null, null, null)))
                .extracting(view -> view.whose().display())
                .containsOnly("SMITH, John (NEWER HALL)");
        assertThat(list(new DeadlineFilter(
                        Set.of(DeadlineKind.DEACTIVATION, DeadlineKind.PASSWORD_EXPIRY),
                        null,
                        MARY.value(),
                        null,
                        null)))
                .extracting(DeadlineView::kind)
                .containsExactlyInAnyOrder("deactivation", "password-expiry");
        assertThat(list(new DeadlineFilter(Set.of(), null, JOHN.value(), deactivation, deactivation)))
                .extracting(DeadlineView::kind)
                .containsExactly("deactivation");
        assertThat(list(new DeadlineFilter(Set.of(), null, JOHN.value(), deactivation.plusDays(1), null)))
                .isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        slice.bring(new LeaverMarked(MARY, CalendarDays.after(START, 30)), new LeaverMarked(JOHN, START));
        slice.bring(new PasswordChosen(MARY, new Credential("hash")), new PasswordChosen(JOHN, new Credential("hash")));
        List<DeadlineView> whole = list(ALL);
        List<DeadlineView> paged = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            DeadlinePlace after =
                    new RequestCheck().cursor(cursor, ALL.listName(), DeadlinePlace.SIZE, DeadlinePlace::read);
            Page<DeadlineView> page = deadlines.list(ALL, 3, after);
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(10);
        assertThat(whole).extracting(DeadlineView::due).isSorted();
    }
}
