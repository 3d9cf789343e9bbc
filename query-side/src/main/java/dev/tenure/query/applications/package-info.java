/** What care providers applied for and how far their onboarding has come (ORG-1 to 3). Imported by the wiring only. */
@NullMarked
package dev.tenure.query.applications;

import org.jspecify.annotations.NullMarked;
