/** The HTTP face of memberships and owners. */
@NullMarked
package dev.tenure.command.membership.web;

import org.jspecify.annotations.NullMarked;
