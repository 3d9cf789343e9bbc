/**
 * Bulk upload of one provider's staff (REG-10): a file is checked, its numbers are held, then its people are registered, in the
 * background and row by row. It uses the features; no feature knows it.
 */
@NullMarked
package dev.tenure.command.upload;

import org.jspecify.annotations.NullMarked;
