package dev.tenure.command.listing;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.list.DistributionListCommand.AddEntry;
import dev.tenure.command.list.DistributionListCommand.CreateList;
import dev.tenure.command.list.ListEntry;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryKind;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The lists of a care home, as NAS makes and fills them. */
final class Lists {
    private final CommandSide side;
    private final Home home;

    Lists(CommandSide side, Home home) {
        this.side = side;
        this.home = home;
    }

    /** A list as it was answered. */
    record Made(DistributionListId id, String address) {}

    static DistributionListId freshId() {
        return new DistributionListId(UUID.randomUUID());
    }

    static ListEntry entry(UserAccountId account) {
        return new ListEntry(EntryKind.ACCOUNT, account.value());
    }

    static ListEntry entry(SharedMailboxId mailbox) {
        return new ListEntry(EntryKind.MAILBOX, mailbox.value());
    }

    Made make(String name) {
        DistributionListId id = freshId();
        String answer = side.commands()
                .send(new CreateList(id, home.container(), name), CommandContext.of(Registrar.NAS))
                .body();
        return new Made(id, JsonForm.mapper().readTree(answer).path("address").asString());
    }

    void add(DistributionListId list, UserAccountId account) {
        home.nas(new AddEntry(list, entry(account)));
    }

    void add(DistributionListId list, SharedMailboxId mailbox) {
        home.nas(new AddEntry(list, entry(mailbox)));
    }

    /** What the newest event that has that component says there. */
    String newest(DistributionListId list, String component) {
        return told(list.value()).stream()
                .filter(event -> event.hasNonNull(component))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .path(component)
                .asString();
    }

    /** Why it fell off the list at last. */
    String cause(UUID of) {
        List<JsonNode> all = told(of);
        return all.get(all.size() - 1).path("cause").asString();
    }

    /** The ODS code of the home, as it stands in addresses. */
    String code() {
        String address = new Registrar(side).mailboxAddress(home.mailbox());
        String name = home.name().toLowerCase(Locale.ROOT).replace(" ", "");
        return address.substring(address.indexOf(name) + name.length(), address.indexOf('@'));
    }

    private List<JsonNode> told(UUID of) {
        return side.store().recordedEvents().ofAggregate(of, 0, 500).stream()
                .map(event -> JsonForm.mapper().readTree(event.json()))
                .toList();
    }
}
