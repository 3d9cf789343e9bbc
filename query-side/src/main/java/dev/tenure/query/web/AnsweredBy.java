package dev.tenure.query.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the slice whose position the answers of a resource have. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AnsweredBy {
    /** The log itself: what is read there is never behind. */
    String LOG = "the log";

    /** All slices together: the position of the one furthest behind. */
    String EVERY_SLICE = "every slice";

    String value();
}
