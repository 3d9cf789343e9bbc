package dev.tenure.kernel.container;

/** Where a provider's container lies (ORG-9): in Care, run by NAS, or with a local IT department. */
public enum ParentContainer {
    CARE,
    LOCAL
}
