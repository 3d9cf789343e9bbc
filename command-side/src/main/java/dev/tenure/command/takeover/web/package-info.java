/** Taking over a home, over HTTP. */
@NullMarked
package dev.tenure.command.takeover.web;

import org.jspecify.annotations.NullMarked;
