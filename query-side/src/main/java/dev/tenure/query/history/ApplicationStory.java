package dev.tenure.query.history;

import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationRejected;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSetAside;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.application.ProviderApplicationEvent.ProviderOnboarded;
import dev.tenure.query.history.ApplicationHistoryState.Clash;
import dev.tenure.query.history.ApplicationHistoryState.Person;
import java.util.List;
import java.util.Locale;

/** The way of an application, told step by step (AUD-2). */
final class ApplicationStory {
    static final Story<ApplicationHistoryState> STORY = new Story<ApplicationHistoryState>()
            .begins(
                    ApplicationSubmitted.class,
                    ApplicationStory::submitted,
                    event -> event.providerName() + " (" + event.odsCode() + ", " + event.town() + ") applied.")
            .goesOn(ApplicantListed.class, (before, event) -> before.with(person(event)), ApplicationStory::listing)
            .goesOn(
                    ApplicationSetAside.class,
                    (before, event) -> before.setAside(clashes(event)),
                    event -> "The application was set aside: mobile numbers in use elsewhere, in "
                            + event.clashes().size() + " place(s).")
            .goesOn(
                    ApplicationApproved.class,
                    (before, event) -> before.approved(
                            event.containerId().value(), event.mailboxId().value()),
                    event -> "The application was approved.")
            .goesOn(
                    ApplicationRejected.class,
                    (before, event) -> before.inStatus("rejected"),
                    event -> "The application was rejected.")
            .goesOn(
                    OnboardingOverdue.class,
                    (before, event) -> before.overdue(event.missing()),
                    event -> "The onboarding is overdue; missing: " + String.join(", ", event.missing()) + ".")
            .goesOn(
                    ProviderOnboarded.class,
                    (before, event) -> before.inStatus("onboarded"),
                    event -> "The onboarding is complete: container, mailbox, accounts and memberships exist.");

    private ApplicationStory() {}

    private static ApplicationHistoryState submitted(ApplicationSubmitted event) {
        return new ApplicationHistoryState(
                "submitted",
                event.providerName(),
                event.odsCode().value(),
                text(event.odsStanding()),
                event.town(),
                event.personal().name(),
                event.personal().email(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static Person person(ApplicantListed event) {
        return new Person(
                event.row(),
                event.accountId().value(),
                text(event.role()),
                event.personal().name().given(),
                event.personal().name().family(),
                event.personal().mobile().value());
    }

    private static String listing(ApplicationHistoryState before, ApplicantListed event) {
        return event.personal().name().given() + " " + event.personal().name().family() + " was listed in row "
                + event.row() + " as " + text(event.role()) + " for " + before.providerName() + ".";
    }

    private static List<Clash> clashes(ApplicationSetAside event) {
        return event.clashes().stream()
                .map(clash -> new Clash(clash.row(), clash.holder()))
                .toList();
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
