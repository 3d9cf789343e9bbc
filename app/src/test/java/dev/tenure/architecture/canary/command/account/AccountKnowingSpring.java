package dev.tenure.architecture.canary.command.account;

import org.springframework.core.env.Environment;

/** Wrong: features know no Spring. */
public record AccountKnowingSpring(Environment environment) {}
