/** What people and owners asked of NAS, and what became of it (LEA-8, SMB-9). Imported by the wiring only. */
@NullMarked
package dev.tenure.query.requests;

import org.jspecify.annotations.NullMarked;
