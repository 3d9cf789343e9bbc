/** The helpdesk and NAS prove who a caller is (RST-2). Nobody depends on it. */
@NullMarked
package dev.tenure.console.proof;

import org.jspecify.annotations.NullMarked;
