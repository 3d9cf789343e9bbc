/** Where the access journal is kept. */
@NullMarked
package dev.tenure.command.account.store;

import org.jspecify.annotations.NullMarked;
