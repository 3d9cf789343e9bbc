/** E-mail by SMTP. Nothing but wiring uses it. */
@NullMarked
package dev.tenure.command.messages.delivery.smtp;

import org.jspecify.annotations.NullMarked;
