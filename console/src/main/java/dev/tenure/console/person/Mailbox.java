package dev.tenure.console.person;

/** A shared mailbox that the person may use. */
record Mailbox(String id, String address, String display) {}
