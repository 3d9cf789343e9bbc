/** What people and owners ask of NAS, and what NAS decides on it: leaving, moving, a new name, an account (LEA-8, SMB-9). Imported by the wiring only. */
@NullMarked
package dev.tenure.command.request;

import org.jspecify.annotations.NullMarked;
