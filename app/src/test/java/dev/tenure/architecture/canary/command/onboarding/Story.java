package dev.tenure.architecture.canary.command.onboarding;

/** Something that no feature may know. */
public record Story() {}
