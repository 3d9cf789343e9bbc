package dev.tenure.eventstore.run;

import dev.tenure.eventstore.read.EventPages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** Reads the log ahead of who writes, and decodes what is of interest, in a thread of its own. */
final class PageReader implements Runnable {
    /** Looked after this long even if nobody called. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final EventPages pages;
    private final Predicate<TrackedEventMessage<?>> wanted;
    private final int pageSize;
    private final ReadAhead ahead;
    private final Semaphore news = new Semaphore(0);
    private TrackingToken place;

    PageReader(EventPages pages, TrackingToken from, Predicate<TrackedEventMessage<?>> wanted, Target target) {
        this.pages = pages;
        this.place = from;
        this.wanted = wanted;
        this.pageSize = target.pageSize();
        this.ahead = target.ahead();
    }

    /** Where pages go, and how large they are. */
    record Target(ReadAhead ahead, int pageSize) {}

    @Override
    public void run() {
        EventPages.Listening listening = pages.listen(this::hear);
        try {
            read();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ahead.fail(new IllegalStateException("the reading of the log was interrupted", interrupted));
        } catch (RuntimeException failure) {
            ahead.fail(failure);
        } finally {
            listening.close();
        }
    }

    private void read() throws InterruptedException {
        boolean open = true;
        while (open) {
            List<TrackedEventMessage<?>> page = page(pageSize);
            if (page.isEmpty()) {
                news.tryAcquire(LONGEST_SILENCE.toMillis(), TimeUnit.MILLISECONDS);
                open = !ahead.isClosed();
            } else {
                page.forEach(this::decode);
                place = page.get(page.size() - 1).trackingToken();
                open = ahead.put(page);
            }
        }
    }

    /** What comes before something unreadable is read by smaller pages; the unreadable alone is the end. */
    private List<TrackedEventMessage<?>> page(int limit) {
        try {
            news.drainPermits();
            return pages.after(place, limit);
        } catch (RuntimeException unreadable) {
            if (limit == 1 || Transience.of(unreadable)) {
                throw unreadable;
            }
            return page(Math.max(1, limit / 2));
        }
    }

    /** Messages decode when they are first looked at. What does not decode fails again when it is handled. */
    private void decode(TrackedEventMessage<?> event) {
        if (wanted.test(event)) {
            try {
                event.getPayload();
            } catch (RuntimeException undecodable) {
                // parked by who handles it
            }
        }
    }

    private void hear() {
        news.release();
    }

    /** Ends the reading, also where it waits for news. */
    void close() {
        ahead.close();
        hear();
    }
}
