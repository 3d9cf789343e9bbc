package dev.tenure.architecture.canary.command.application;

import dev.tenure.architecture.canary.command.onboarding.Story;

/** Wrong: no feature knows the stories. */
public record ApplicationKnowingTheStory(Story story) {}
