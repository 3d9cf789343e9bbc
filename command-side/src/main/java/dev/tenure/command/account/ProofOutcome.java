package dev.tenure.command.account;

/**
 * What became of a proof of identity.
 *
 * @param proven whether it was good
 * @param numberIsNew whether the mobile number changed lately, which is a warning (RST-2)
 * @param counted whether the account counted wrong answers, so that its own events record the refusal (RST-1)
 */
public record ProofOutcome(boolean proven, boolean numberIsNew, boolean counted) {
    public static final ProofOutcome REFUSED = new ProofOutcome(false, false);
    public static final ProofOutcome PROVEN = new ProofOutcome(true, false);
    /** Wrong answers of an account that counts them. */
    public static final ProofOutcome COUNTED = new ProofOutcome(false, false, true);

    /** One in which no answers were counted. */
    public ProofOutcome(boolean proven, boolean numberIsNew) {
        this(proven, numberIsNew, false);
    }
}
