/** The HTTP face of containers. */
@NullMarked
package dev.tenure.command.provider.web;

import org.jspecify.annotations.NullMarked;
