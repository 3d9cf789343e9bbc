/** Takes reports of use in from other systems, batch by batch (INA-7); what each is worth its account decides. */
@NullMarked
package dev.tenure.command.use;

import org.jspecify.annotations.NullMarked;
