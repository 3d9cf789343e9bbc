package dev.tenure.console.home;

import dev.tenure.console.access.Me;
import dev.tenure.console.access.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What needs somebody's attention, each with the page that shows it; what the role cannot open is left out. */
final class ToDo {
    private final Me me;
    private final List<Entry> entries = new ArrayList<>();

    /** One line of the list. */
    record Entry(String text, String href) {}

    private ToDo(Me me) {
        this.me = me;
    }

    static List<Entry> of(Me me, @Nullable Summary summary, @Nullable Attention attention) {
        ToDo list = new ToDo(me);
        if (summary != null) {
            list.add(summary);
        }
        if (attention != null) {
            list.add(attention);
        }
        return List.copyOf(list.entries);
    }

    private void add(Summary summary) {
        Summary.Applications applications = summary.applications();
        if (applications != null) {
            add(
                    Role.Page.APPLICATIONS,
                    applications.submitted(),
                    "application waits for approval",
                    "applications wait for approval",
                    "/applications?state=submitted");
            add(
                    Role.Page.APPLICATIONS,
                    applications.setAside(),
                    "application is set aside",
                    "applications are set aside",
                    "/applications?state=set-aside");
        }
        add(
                Role.Page.APPLICATIONS,
                summary.onboardingOverdue(),
                "onboarding takes too long",
                "onboardings take too long",
                "/applications?state=approved");
        add(
                Role.Page.DIRECTORY,
                summary.ownersNeeded(),
                "shared mailbox needs an owner",
                "shared mailboxes need an owner",
                "/mailboxes");
        add(
                Role.Page.SYSTEM,
                summary.parkedEvents(),
                "event could not be handled",
                "events could not be handled",
                "/system#parked-events");
    }

    private void add(Attention attention) {
        add(
                Role.Page.SYSTEM,
                attention.parkedStories(),
                "story could not go on",
                "stories could not go on",
                "/system#parked-stories");
        add(
                Role.Page.SYSTEM,
                attention.parkedCommands(),
                "step could not be done",
                "steps could not be done",
                "/system#parked-commands");
        if (attention.deadlines() != null) {
            add(
                    Role.Page.SYSTEM,
                    attention.deadlines().overdue(),
                    "deadline is overdue",
                    "deadlines are overdue",
                    "/system#command-side");
        }
        if (attention.uploads() != null) {
            add(
                    Role.Page.UPLOADS,
                    attention.uploads().checked(),
                    "upload is checked and waits for a decision",
                    "uploads are checked and wait for a decision",
                    "/uploads?state=checked");
            add(
                    Role.Page.UPLOADS,
                    attention.uploads().refusedRows(),
                    "row of an upload was refused",
                    "rows of uploads were refused",
                    "/uploads");
        }
        if (attention.outbox() != null) {
            add(
                    Role.Page.OUTBOX,
                    attention.outbox().waiting(),
                    "message waits in the outbox",
                    "messages wait in the outbox",
                    "/outbox");
        }
    }

    private void add(Role.Page page, long count, String one, String many, String href) {
        if (count > 0 && me.opens(page)) {
            entries.add(new Entry(count + " " + (count == 1 ? one : many), href));
        }
    }
}
