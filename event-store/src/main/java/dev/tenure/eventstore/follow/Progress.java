package dev.tenure.eventstore.follow;

/**
 * How far a processor has followed the log.
 *
 * @param position up to which it has handled everything
 * @param lagEvents how many events it has not handled
 * @param lagSeconds how old the oldest of them is; 0 where there is none
 * @param running whether some process holds all of it
 */
public record Progress(String name, long position, long lagEvents, double lagSeconds, boolean running) {}
