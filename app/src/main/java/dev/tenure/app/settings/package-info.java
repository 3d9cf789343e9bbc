/** The settings of a deployment, read and judged before anything starts (POL-1). */
@NullMarked
package dev.tenure.app.settings;

import org.jspecify.annotations.NullMarked;
