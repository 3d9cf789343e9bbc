/**
 * The pure rules of registering people and shared mailboxes: mobile numbers (REG-2) and addresses (REG-4, SMB-1). Every
 * feature of this side may use them; they know the kernel only.
 */
@NullMarked
package dev.tenure.command.registration;

import org.jspecify.annotations.NullMarked;
