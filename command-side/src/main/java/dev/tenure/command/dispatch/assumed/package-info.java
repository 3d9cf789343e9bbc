/**
 * What a decision takes for granted without asking the log, and how the log confirms it before anything leaves. The gate
 * and wiring use it; features meet it as what they ask.
 */
@NullMarked
package dev.tenure.command.dispatch.assumed;

import org.jspecify.annotations.NullMarked;
