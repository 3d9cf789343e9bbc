package dev.tenure.command.ods;

/** How many homes of a batch were new, were changed, and were there already just so. */
public record OdsStored(int added, int changed, int unchanged) {
    static final OdsStored NOTHING = new OdsStored(0, 0, 0);

    OdsStored and(OdsStored other) {
        return new OdsStored(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
}
