/** What people and owners ask of NAS: reports of leaving, moving and new names, and accounts for their staff (LEA-8, SMB-9). */
@NullMarked
package dev.tenure.kernel.request;

import org.jspecify.annotations.NullMarked;
