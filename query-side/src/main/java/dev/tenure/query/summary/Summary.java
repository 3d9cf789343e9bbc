package dev.tenure.query.summary;

/**
 * How much there is, without personal data.
 *
 * @param onboardingOverdue approved applications whose onboarding takes longer than it may (ORG-2)
 * @param ownersNeeded shared mailboxes that nobody owns, which NAS looks after (SMB-8)
 * @param parkedEvents events that slices could not handle, with those behind them
 */
public record Summary(
        long providers,
        long people,
        long mailboxes,
        Applications applications,
        long onboardingOverdue,
        long ownersNeeded,
        long parkedEvents) {
    /** Applications by where they stand (ORG-1). */
    public record Applications(long submitted, long setAside, long approved, long onboarded, long rejected) {}
}
