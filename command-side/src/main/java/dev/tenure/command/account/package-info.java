/** People's accounts: registration, first sign-in, names and temporary passwords. Decides by REG, PW and REN. */
@NullMarked
package dev.tenure.command.account;

import org.jspecify.annotations.NullMarked;
