package dev.tenure.console.home;

import org.jspecify.annotations.Nullable;

/** What the query side counts. */
record Summary(
        long providers,
        long people,
        long mailboxes,
        @Nullable Applications applications,
        long onboardingOverdue,
        long ownersNeeded,
        long parkedEvents) {
    /** Applications by state. */
    record Applications(long submitted, long setAside, long approved, long onboarded, long rejected) {}
}
