/** The HTTP face of what people and owners ask of NAS: for operators, and for holders in their sessions. */
@NullMarked
package dev.tenure.command.request.web;

import org.jspecify.annotations.NullMarked;
