package dev.tenure.console.leaving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shared mailbox of the person, with who else may use it. */
record Mailbox(String id, String address, Container container, List<Member> owners, List<Member> members) {
    /** Whose it is. */
    record Container(String id, String name) {}

    /** Who may use it. */
    record Member(
            String accountId,
            @Nullable String display,
            @Nullable String address) {
        public String getName() {
            return display == null ? accountId : display;
        }
    }

    /** Whether nobody would own it without that person (SMB-8). */
    boolean isLastOwnedBy(String accountId) {
        return !owners.isEmpty()
                && owners.stream().allMatch(owner -> owner.accountId().equals(accountId));
    }

    /** Without that person. */
    Mailbox without(String accountId) {
        List<Member> others = members.stream()
                .filter(member -> !member.accountId().equals(accountId))
                .toList();
        return new Mailbox(id, address, container, owners, others);
    }
}
