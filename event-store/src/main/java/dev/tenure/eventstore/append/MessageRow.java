package dev.tenure.eventstore.append;

/** An outgoing message with its content sealed. */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
record MessageRow(OutgoingMessage message, byte[] sealed) {}
