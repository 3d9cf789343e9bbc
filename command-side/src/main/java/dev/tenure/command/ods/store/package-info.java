/** The reference data of the Organisation Data Service in PostgreSQL. Nothing depends on it but the wiring. */
@NullMarked
package dev.tenure.command.ods.store;

import org.jspecify.annotations.NullMarked;
