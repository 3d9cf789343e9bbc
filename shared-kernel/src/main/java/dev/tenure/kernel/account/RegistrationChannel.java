package dev.tenure.kernel.account;

/** How an account came to be (REG-8); it decides who supports its holder (SUP-1). */
public enum RegistrationChannel {
    PORTAL,
    BULK_UPLOAD,
    ON_REQUEST,
    LOCAL
}
