/** Plain JDBC, as short as it gets. For the packages of the event store only. */
@NullMarked
package dev.tenure.eventstore.jdbc;

import org.jspecify.annotations.NullMarked;
