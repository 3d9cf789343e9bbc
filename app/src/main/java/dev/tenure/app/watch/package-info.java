/** Seeing it work: metrics, readiness, traces. The sides offer what there is to see; here it is given to Micrometer, to load balancers and to the log. */
@NullMarked
package dev.tenure.app.watch;

import org.jspecify.annotations.NullMarked;
