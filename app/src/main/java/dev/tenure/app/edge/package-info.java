/** What happens at the edge of HTTP before and beside the resources: problem documents for everything that goes wrong. */
@NullMarked
package dev.tenure.app.edge;

import org.jspecify.annotations.NullMarked;
