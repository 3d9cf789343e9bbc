/** The gate that every command passes: role, idempotency, expected version, retries. Knows no feature. */
@NullMarked
package dev.tenure.command.dispatch;

import org.jspecify.annotations.NullMarked;
