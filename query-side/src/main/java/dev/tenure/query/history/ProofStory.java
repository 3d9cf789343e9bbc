package dev.tenure.query.history;

import dev.tenure.kernel.account.ProofEvent.AnswersRefused;
import dev.tenure.kernel.account.ProofEvent.IdentityProven;
import dev.tenure.kernel.account.ProofEvent.ProofRefused;
import dev.tenure.kernel.account.ProofEvent.RecoveryDropped;
import dev.tenure.kernel.account.ProofEvent.RecoveryPrepared;

/** Proofs of identity, told step by step (AUD-2, RST-4). */
final class ProofStory {
    private ProofStory() {}

    static void addTo(Story<AccountState> story) {
        story.notes(
                        IdentityProven.class,
                        event -> "The holder's identity was proven, " + Proofs.by(event.by())
                                + (event.voucher() == null ? "" : ": account " + event.voucher()) + ".")
                .notes(
                        ProofRefused.class,
                        event -> "A proof of identity failed, tried " + Proofs.by(event.by())
                                + (event.voucher() == null ? "" : ": account " + event.voucher()) + ".")
                .notes(
                        AnswersRefused.class,
                        event -> "Wrong answers to the security questions were given, " + event.inAll() + " in all.")
                .notes(
                        RecoveryPrepared.class,
                        event ->
                                "A recovery through the provider's contact was prepared, to be confirmed by a second operator.")
                .notes(RecoveryDropped.class, event -> "The prepared recovery was given up.");
    }
}
