package dev.tenure.benchmarks.scale;

import dev.tenure.benchmarks.commands.History;
import dev.tenure.benchmarks.commands.RunningTenure;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.report.Scale;
import dev.tenure.command.account.AccessJournal;
import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.time.CalendarDays;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Registers accounts, has their stories arm their deadlines, and goes through the days on which those of a few cohorts fall due,
 * by the policy's defaults: warnings after 76 and 87 days without use, deactivation after 90.
 */
public final class ScaleRun {
    private static final int WARNED = 76;
    private static final int WARNED_AGAIN = 87;
    private static final int DEACTIVATED = 90;
    private static final int BATCH = 5_000;

    private final RunningTenure tenure;
    private final Steps steps;
    private final int number;
    private final ManyAccounts accounts;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    public ScaleRun(RunningTenure tenure, Contender limit, int number) {
        this.tenure = tenure;
        this.steps = new Steps(limit);
        this.number = number;
        this.accounts = new ManyAccounts(new History(tenure.log()));
    }

    /** Everything, in the order of the days. */
    public Scale measure() throws SQLException, InterruptedException {
        tenure.stopProcessors();
        int many = number / 10;
        int idle = number / 50;
        List<Cohort> cohorts = new ArrayList<>();
        steps.take("register", "accounts appended, 32 callers", number, () -> {
            long began = System.nanoTime();
            cohorts.add(cohort(30, idle));
            cohorts.add(cohort(24, many));
            cohorts.add(cohort(22, many));
            cohort(1, number - idle - 2 * many);
            return since(began);
        });
        try (Days days = Days.of(tenure)) {
            arm(days);
            DatabaseSize size = DatabaseSize.of(days, number);
            live(days, cohorts.get(0), cohorts.get(1), cohorts.get(2));
            return new Scale(number, steps.all(), size.bytesPerAccount(), size.tables());
        }
    }

    private Cohort cohort(int daysBefore, int size) throws InterruptedException {
        Instant registered = CalendarDays.after(start, -daysBefore);
        List<UUID> made = accounts.register(size, registered);
        System.out.println("  " + made.size() + " registered " + daysBefore + " days before");
        return new Cohort(registered, made);
    }

    private void arm(Days days) throws SQLException, InterruptedException {
        steps.take("arm", "events of new accounts handled: a story and its deadline each", number, () -> {
            long began = System.nanoTime();
            tenure.startProcessor(Days.STORY);
            return days.await(start, began).all();
        });
        days.require("count(*) from command.deadline", number);
    }

    private void live(Days days, Cohort idle, Cohort warned, Cohort used) throws SQLException, InterruptedException {
        days.moveTo(idle.after(WARNED));
        fire("warn", "deadlines fired, warnings decided", days, warned, WARNED);
        days.require(
                "count(*) from events.event where name = 'account.inactivity-warned'", idle.size() + warned.size());
        use(used);
        long before = days.count("last_position from events.head");
        fire("re-arm", "deadlines fired of accounts used meanwhile, armed anew", days, used, WARNED);
        days.require("last_position from events.head", before);
        days.moveTo(idle.after(WARNED_AGAIN));
        fire("deactivate", "accounts deactivated on a day, seen by their stories", days, idle, DEACTIVATED);
        days.require("count(*) from events.event where name = 'account.deactivated'", idle.size());
        days.require("count(*) from command.deadline", number);
    }

    private void fire(String id, String title, Days days, Cohort cohort, int day)
            throws SQLException, InterruptedException {
        Duration[] told = new Duration[1];
        steps.take(id, title, cohort.size(), () -> {
            Days.Took took = days.moveTo(cohort.after(day));
            told[0] = took.told();
            return took.all();
        });
        steps.also(id + "-told", "of these: told to their stories, commands written", told[0]);
    }

    /** They are used a day before they would be warned. */
    private void use(Cohort used) {
        AccessJournal journal = tenure.journal();
        for (int from = 0; from < used.size(); from += BATCH) {
            journal.enter(used.accounts().subList(from, Math.min(used.size(), from + BATCH)).stream()
                    .map(account -> new AccessJournal.Entry(
                            TimeOrderedIds.next(), new UserAccountId(account), used.after(WARNED - 1), "sign-in", true))
                    .toList());
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
