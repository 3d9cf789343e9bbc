package dev.tenure.kernel.account;

/** By what somebody's identity is proven (RST). */
public enum Proof {
    /** The current password. */
    PASSWORD,
    /** The answers to the security questions (RST-1). */
    ANSWERS,
    /** The digits of the account's mobile number (RST-2). */
    MOBILE,
    /** An owner of a shared mailbox of the person's organisation (RST-3). */
    VOUCHER,
    /** The provider's contact, confirmed by a second operator (RST-6). */
    PROVIDER_CONTACT
}
