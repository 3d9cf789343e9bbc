package dev.tenure.query.history;

import dev.tenure.kernel.list.DistributionListEvent.EntryAdded;
import dev.tenure.kernel.list.DistributionListEvent.EntryRemoved;
import dev.tenure.kernel.list.DistributionListEvent.ListClosed;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListEvent.ListRenamed;
import dev.tenure.kernel.list.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The life of a distribution list, told step by step (AUD-2, SUP-3). */
final class ListStory {
    /**
     * A distribution list at one step of its history.
     *
     * @param entries accounts and shared mailboxes, such as {@code account <id>}, in the order in which they came
     * @param status open or closed
     */
    record State(String name, String address, UUID containerId, List<String> entries, String status) {
        State called(String newName, String newAddress) {
            return new State(newName, newAddress, containerId, entries, status);
        }

        State with(String entry) {
            List<String> more = new ArrayList<>(entries);
            more.add(entry);
            return new State(name, address, containerId, List.copyOf(more), status);
        }

        State without(String entry) {
            List<String> fewer = new ArrayList<>(entries);
            fewer.remove(entry);
            return new State(name, address, containerId, List.copyOf(fewer), status);
        }

        State closed() {
            return new State(name, address, containerId, List.of(), "closed");
        }
    }

    static final Story<State> STORY = new Story<State>()
            .begins(
                    ListCreated.class,
                    event -> new State(
                            event.name(),
                            event.address().value(),
                            event.containerId().value(),
                            List.of(),
                            "open"),
                    event -> "The distribution list " + event.name() + " was made, with the address " + event.address()
                            + ".")
            .goesOn(
                    ListRenamed.class,
                    (before, event) ->
                            before.called(event.name(), event.address().value()),
                    (before, event) -> before.name() + " is now called " + event.name()
                            + (event.retiredAddress() == null
                                    ? "; its address stays."
                                    : ". Its address is now " + event.address() + ", and " + event.retiredAddress()
                                            + " redirects to it."))
            .goesOn(
                    EntryAdded.class,
                    (before, event) -> before.with(entry(event.kind(), event.entryId())),
                    event -> "Mail to it goes to " + entry(event.kind(), event.entryId()) + " from now on.")
            .goesOn(
                    EntryRemoved.class,
                    (before, event) -> before.without(entry(event.kind(), event.entryId())),
                    event -> "Mail to it goes to " + entry(event.kind(), event.entryId()) + " no longer: "
                            + Endings.why(event.cause()) + ".")
            .goesOn(
                    ListClosed.class,
                    (before, event) -> before.closed(),
                    event -> "The list was closed; its addresses are never used again.");

    private ListStory() {}

    private static String entry(EntryKind kind, UUID id) {
        return (kind == EntryKind.ACCOUNT ? "account " : "shared mailbox ") + id;
    }
}
