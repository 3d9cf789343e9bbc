package dev.tenure.architecture.canary.command.container;

import dev.tenure.architecture.canary.app.Assembly;

/** Wrong: nobody depends on the assembly. */
public record ContainerKnowingTheAssembly(Assembly assembly) {}
