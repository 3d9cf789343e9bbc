package dev.tenure.query.deadlines;

import java.util.List;

/** What happened to a person, mailbox or application, as far as anything falls due by it. */
interface Facts {
    /** What is to come of it; more than is still to come, if it is asked for whatever the time. */
    List<Deadline> deadlines(Moment moment);
}
