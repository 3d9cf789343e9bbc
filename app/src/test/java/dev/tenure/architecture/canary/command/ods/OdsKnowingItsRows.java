package dev.tenure.architecture.canary.command.ods;

import dev.tenure.architecture.canary.command.ods.store.OdsRow;

/** Wrong: a feature knows no store. */
public record OdsKnowingItsRows(OdsRow row) {}
