package dev.tenure.command.account;

/** Whether the code that was presented was the right one (DIR-3). */
public record MobileConfirmation(boolean confirmed) {}
