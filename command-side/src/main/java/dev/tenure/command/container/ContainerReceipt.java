package dev.tenure.command.container;

import dev.tenure.kernel.container.CareContainerId;

/** What somebody is told who opens a container: which it is. */
public record ContainerReceipt(CareContainerId containerId) {}
