/** Text messages and e-mails by GOV.UK Notify. Nothing but wiring uses it. */
@NullMarked
package dev.tenure.command.messages.delivery.notify;

import org.jspecify.annotations.NullMarked;
