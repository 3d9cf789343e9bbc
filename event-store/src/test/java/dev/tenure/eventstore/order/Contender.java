package dev.tenure.eventstore.order;

import dev.tenure.eventstore.append.AppendUnit;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** An event store on trial, used by several processes on one database. */
interface Contender extends AutoCloseable {
    /** One more process, whose reads fetch that many events at once. */
    Node open(int pageSize);

    /** One more process, of which each append stays open from the moment when its positions are given out until {@link #release}. */
    Node openSlow();

    /** Returns when an append of the slow process has its positions and is not committed. */
    void awaitOpenAppend();

    /** Whether appends of other processes wait for the open one. */
    boolean othersWait();

    void release();

    /** Everything committed with a higher position, in order, read while nobody can append. */
    List<Logged> committedAfter(long position);

    @Override
    void close();

    /** What a process has of the store. */
    interface Node extends AutoCloseable {
        /** Returns when the unit is committed. */
        void append(AppendUnit unit);

        EventStorageEngine engine();

        @Override
        void close();
    }
}
