package dev.tenure.eventstore.erasure;

import java.time.Instant;
import java.util.UUID;

/** That somebody was erased (LEA-5): an id and a time, nothing else. */
public record Erasure(UUID person, Instant erasedAt) {}
