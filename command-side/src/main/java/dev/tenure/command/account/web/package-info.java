/** The HTTP face of accounts and of the first sign-in. */
@NullMarked
package dev.tenure.command.account.web;

import org.jspecify.annotations.NullMarked;
