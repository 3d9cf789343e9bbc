package dev.tenure.command.account;

import java.time.Instant;

/**
 * What became of a password that was presented. A refusal says nothing of why (SIGN-6).
 *
 * @param proven whether it was right, and the account open
 * @param mustChangePassword whether it has expired, so that changing it is all that is possible (PW-8)
 * @param epoch the account's session epoch, which a session that begins now is held to (PW-9)
 * @param at when that was
 * @param counted whether the account counted a wrong password, so that its own events record the refusal (SIGN-3)
 */
public record SignInOutcome(boolean proven, boolean mustChangePassword, long epoch, Instant at, boolean counted) {
    static SignInOutcome proven(boolean mustChangePassword, long epoch, Instant at) {
        return new SignInOutcome(true, mustChangePassword, epoch, at, false);
    }

    /** A refusal that the account does not count, whatever was presented. */
    static SignInOutcome refused(Instant at) {
        return new SignInOutcome(false, false, 0, at, false);
    }

    /** A wrong password of an account that counts it. */
    static SignInOutcome counted(Instant at) {
        return new SignInOutcome(false, false, 0, at, true);
    }
}
