package dev.tenure.query.applications;

import dev.tenure.kernel.application.ProviderApplicationEvent.MobileClash;
import dev.tenure.query.slice.Changing;
import dev.tenure.query.slice.UnknownToSlice;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that a batch of events is about, as they were and as they become. */
final class ApplicationsBatch {
    private final Map<UUID, Standing> standings = new LinkedHashMap<>();
    private final Map<UUID, ApplicationForm> begun = new LinkedHashMap<>();
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Map<UUID, UUID> byMailbox = new HashMap<>();
    private final Changing<Applicant> applicants;
    private final Set<Clash> clashes = new LinkedHashSet<>();

    ApplicationsBatch(Collection<Standing> applications, Collection<Applicant> people) {
        applications.forEach(standing -> {
            standings.put(standing.id(), standing);
            leads(standing.mailboxId(), standing.id());
        });
        applicants = new Changing<>("applicant", people, Applicant::accountId);
    }

    /** A person's mobile number that somebody else has (REG-3). */
    record Clash(UUID applicationId, int row, UUID holderId) {}

    void begin(ApplicationForm form, UUID id, long sequence) {
        if (!standings.containsKey(id)) {
            standings.put(id, new Standing(id, ApplicationState.SUBMITTED, sequence));
            begun.put(id, form);
        }
    }

    /** The application, which the caller is about to change. */
    Standing change(UUID id) {
        Standing standing = standings.get(id);
        if (standing == null) {
            throw new UnknownToSlice("application", id);
        }
        changed.add(id);
        return standing;
    }

    void list(Applicant applicant) {
        Applicant there = applicants.find(applicant.accountId());
        if (there != null && !there.applicationId().equals(applicant.applicationId())) {
            throw new IllegalStateException("another application lists " + applicant.accountId());
        }
        applicants.begin(applicant);
    }

    void clash(UUID applicationId, MobileClash clash) {
        clashes.add(new Clash(applicationId, clash.row(), clash.holder()));
    }

    void leads(@Nullable UUID mailboxId, UUID applicationId) {
        if (mailboxId != null) {
            byMailbox.put(mailboxId, applicationId);
        }
    }

    void register(UUID applicationId, UUID accountId) {
        Applicant applicant = applicants.require(accountId);
        if (!applicant.applicationId().equals(applicationId)) {
            throw new UnknownToSlice("applicant", accountId);
        }
        applicants.change(applicant.withAccount());
    }

    /** Whoever came by another way than an application is named in none. */
    void blank(UUID accountId) {
        Applicant applicant = applicants.find(accountId);
        if (applicant != null) {
            applicants.change(applicant.withoutName());
        }
    }

    /** A member who was not among the applicants is none of an onboarding's concern. */
    void join(UUID mailboxId, UUID accountId) {
        UUID applicationId = byMailbox.get(mailboxId);
        if (applicationId == null) {
            throw new UnknownToSlice("shared mailbox", mailboxId);
        }
        Applicant applicant = applicants.find(accountId);
        if (applicant != null && applicant.applicationId().equals(applicationId)) {
            applicants.change(applicant.withMembership());
        }
    }

    /** What is new, with how it stands by now. */
    Map<ApplicationForm, Standing> begun() {
        Map<ApplicationForm, Standing> all = new LinkedHashMap<>();
        begun.forEach((id, form) -> {
            Standing standing = standings.get(id);
            if (standing != null) {
                all.put(form, standing);
            }
        });
        return all;
    }

    /** Applications that were there before and stand differently now. */
    List<Standing> changed() {
        return standings.values().stream()
                .filter(standing -> changed.contains(standing.id()) && !begun.containsKey(standing.id()))
                .toList();
    }

    Changing<Applicant> applicants() {
        return applicants;
    }

    Set<Clash> clashes() {
        return clashes;
    }
}
