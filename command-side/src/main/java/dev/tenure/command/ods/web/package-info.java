/** The reference data over HTTP: loading files and looking codes up. Nothing depends on it. */
@NullMarked
package dev.tenure.command.ods.web;

import org.jspecify.annotations.NullMarked;
