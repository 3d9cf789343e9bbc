package dev.tenure.command.account;

/**
 * What became of a proof of identity.
 *
 * @param proven whether it was good
 * @param numberIsNew whether the mobile number changed lately, which is a warning (RST-2)
 */
public record ProofOutcome(boolean proven, boolean numberIsNew) {
    public static final ProofOutcome REFUSED = new ProofOutcome(false, false);
    public static final ProofOutcome PROVEN = new ProofOutcome(true, false);
}
