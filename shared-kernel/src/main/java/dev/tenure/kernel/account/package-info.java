/** People's accounts: ids, names, numbers, addresses and what can happen to an account. */
@NullMarked
package dev.tenure.kernel.account;

import org.jspecify.annotations.NullMarked;
