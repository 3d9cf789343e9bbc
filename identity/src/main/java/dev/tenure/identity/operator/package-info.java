/** People who sign in by name: NAS, helpdesk, auditors, reporting. They come from the settings, or from the first start. */
@NullMarked
package dev.tenure.identity.operator;

import org.jspecify.annotations.NullMarked;
