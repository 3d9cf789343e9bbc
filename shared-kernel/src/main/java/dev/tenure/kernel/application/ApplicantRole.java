package dev.tenure.kernel.application;

/** What a person of an application is to become in the provider's shared mailbox. */
public enum ApplicantRole {
    OWNER,
    MEMBER
}
