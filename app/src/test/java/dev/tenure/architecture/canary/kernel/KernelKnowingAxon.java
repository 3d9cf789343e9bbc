package dev.tenure.architecture.canary.kernel;

import org.axonframework.eventhandling.EventMessage;

/** Wrong: the kernel speaks plain Java. */
public record KernelKnowingAxon(EventMessage<?> message) {}
