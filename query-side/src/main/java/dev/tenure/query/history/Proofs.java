package dev.tenure.query.history;

import dev.tenure.kernel.account.Proof;

/** How a proof of identity reads in a sentence. */
final class Proofs {
    private Proofs() {}

    static String by(Proof proof) {
        return switch (proof) {
            case PASSWORD -> "by the current password";
            case ANSWERS -> "by the answers to the security questions";
            case MOBILE -> "by the mobile number";
            case VOUCHER -> "by an owner who vouched";
            case PROVIDER_CONTACT -> "through the provider's contact";
        };
    }
}
