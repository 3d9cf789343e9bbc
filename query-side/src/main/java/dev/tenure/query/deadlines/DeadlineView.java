package dev.tenure.query.deadlines;

import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.query.deadlines.Subject.Called;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that will happen, to whom, when, why, by which policy, and what would stop it (POL-6).
 *
 * @param daysBefore of a reminder or warning, which one it is
 * @param due when; of somebody who is not used any more, by the latest use to the second
 * @param dueInLondon the same in local time
 * @param overdue whether that time has come and it is not done yet
 * @param why what happened that it follows from, and when
 * @param rule the rule's number
 * @param stoppedBy what would keep it from happening; nothing stops what has no entry here
 */
public record DeadlineView(
        String kind,
        @Nullable Integer daysBefore,
        Whose whose,
        String what,
        Instant due,
        String dueInLondon,
        boolean overdue,
        String why,
        Instant since,
        String rule,
        By policy,
        List<StoppedBy> stoppedBy) {
    private static final DateTimeFormatter IN_LONDON = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm:ss zzz", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    /**
     * Whose it is.
     *
     * @param kind {@code person}, {@code mailbox}, {@code application} or {@code request}
     * @param display null of a person who is deleted already
     */
    public record Whose(
            String kind,
            UUID id,
            @Nullable String display,
            @Nullable String address,
            @Nullable UUID containerId,
            @Nullable String containerName,
            @Nullable String link) {}

    /**
     * By what it was worked out.
     *
     * @param version the policy's version
     * @param setting the setting that says when
     * @param value what that setting is
     */
    public record By(String version, String setting, String value) {}

    /**
     * What would stop it.
     *
     * @param command the command that does it, where an operator or a service sends one
     */
    public record StoppedBy(String how, @Nullable String command) {}

    static DeadlineView of(Deadline deadline, Whose whose, Instant now, Policy policy) {
        DeadlineKind kind = deadline.kind();
        return new DeadlineView(
                kind.wireName(),
                deadline.daysBefore() == 0 ? null : deadline.daysBefore(),
                whose,
                kind.what(),
                deadline.due(),
                IN_LONDON.format(deadline.due()),
                !now.isBefore(deadline.due()),
                kind.because() + " on " + IN_LONDON.format(deadline.since()) + ".",
                deadline.since(),
                kind.rule(),
                new By(PolicyInForce.versionOf(policy), "tenure.policy." + kind.setting(), kind.settingIn(policy)),
                kind.stops().stream()
                        .filter(stop -> stop.isOpenBy(policy))
                        .map(stop -> new StoppedBy(stop.how(), stop.command()))
                        .toList());
    }

    static Whose whose(Subject subject, @Nullable String container) {
        Called called = subject.called();
        boolean named = !called.family().isEmpty();
        return new Whose(
                subject.kind().wireName(),
                subject.id(),
                named ? display(subject, container) : null,
                called.address().isEmpty() ? null : called.address(),
                subject.container(),
                container,
                named ? link(subject) : null);
    }

    private static String display(Subject subject, @Nullable String container) {
        Called called = subject.called();
        return switch (subject.kind()) {
            case PERSON ->
                container == null
                        ? called.family() + ", " + called.given()
                        : new PersonName(called.given(), called.family()).directoryForm(container);
            case MAILBOX -> called.address() + " (" + called.family() + ")";
            case APPLICATION, REQUEST -> called.family();
        };
    }

    private static String link(Subject subject) {
        return switch (subject.kind()) {
            case PERSON -> "/api/v1/accounts/" + subject.id();
            case MAILBOX -> "/api/v1/mailboxes/" + subject.id();
            case APPLICATION -> "/api/v1/applications/" + subject.id();
            case REQUEST -> "/api/v1/requests/" + subject.id();
        };
    }
}
