package dev.tenure.benchmarks.commands;

import dev.tenure.eventstore.ids.TimeOrderedIds;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.application.ProviderApplicationEvent.Applicant;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** People who were applied for, six to a home, and have no account yet. */
final class Applicants {
    private static final int PEOPLE_PER_HOME = 6;

    private final History history;
    private final Series series;
    private final BlockingQueue<Listed> ready = new LinkedBlockingQueue<>();

    Applicants(History history, Series series) {
        this.history = history;
        this.series = series;
    }

    /** A person of an application. */
    record Listed(ApplicationId application, UserAccountId account) {}

    /** Makes new ones until there are that many. */
    void prepare(int people) {
        while (ready.size() < people) {
            apply();
        }
    }

    Listed take() throws InterruptedException {
        Listed next = ready.poll();
        if (next != null) {
            return next;
        }
        // more were wanted than were prepared: these cost measured time, which never flatters
        apply();
        return ready.take();
    }

    private void apply() {
        ApplicationId application = new ApplicationId(TimeOrderedIds.next());
        List<TenureEvent> events = new ArrayList<>();
        List<Listed> listed = new ArrayList<>();
        events.add(new ApplicationSubmitted(
                application,
                series.odsCode(),
                OdsStanding.NOT_LOADED,
                "Measured Care Home",
                "Leeds",
                new Contact("Pat Jones", "office@measured.example")));
        for (int row = 1; row <= PEOPLE_PER_HOME; row++) {
            UserAccountId account = new UserAccountId(TimeOrderedIds.next());
            listed.add(new Listed(application, account));
            events.add(new ApplicantListed(
                    application,
                    account,
                    row,
                    row == 1 ? ApplicantRole.OWNER : ApplicantRole.MEMBER,
                    new Applicant(new PersonName("Zoe", series.family("brown")), series.mobile())));
        }
        history.append("application", application.value(), events, List.of());
        ready.addAll(listed);
    }
}
