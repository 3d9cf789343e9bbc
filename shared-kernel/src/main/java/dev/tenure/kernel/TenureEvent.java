package dev.tenure.kernel;

/** Everything that can happen. Its families are sealed and listed in {@link EventCatalogue}. */
public interface TenureEvent {}
