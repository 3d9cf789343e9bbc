package dev.tenure.benchmarks.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the measured account is told and tells; about as many bytes of JSON as Tenure's own. */
interface MeasuredMessage {
    /** A create; it happens with so many renames at once that there is a history. */
    record OpenAccount(@TargetAggregateIdentifier String account, Person person, int events)
            implements MeasuredMessage {}

    /** An update. */
    record RenameAccount(@TargetAggregateIdentifier String account, Person person) implements MeasuredMessage {}

    record AccountOpened(String account, Person person) implements MeasuredMessage {}

    record AccountRenamed(String account, Person person) implements MeasuredMessage {}

    /** Whom it is about. */
    record Person(String given, String family, String address, String mobile, String container, String reason) {}
}
