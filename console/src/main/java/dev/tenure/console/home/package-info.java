/** The first page: for strangers what this is, for operators what needs attention. Nobody depends on it. */
@NullMarked
package dev.tenure.console.home;

import org.jspecify.annotations.NullMarked;
