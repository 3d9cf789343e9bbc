package dev.tenure.console.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shared mailbox with who may use it, as the API tells it. */
record Mailbox(
        String id,
        String address,
        String display,
        @Nullable List<String> formerAddresses,
        Container container,
        List<Member> owners,
        List<Member> members) {
    /** Whose it is. */
    record Container(String id, String name) {}

    /** Who may use it. */
    record Member(
            String accountId,
            @Nullable String display,
            @Nullable String address,
            boolean owner,
            boolean guest,
            @Nullable List<String> marks) {
        public String name() {
            return display == null ? accountId : display;
        }

        /** What they may do, in a word (SMB-3, SMB-11). */
        public String getRight() {
            return owner ? "Owner" : guest ? "Guest member" : "Member";
        }
    }

    /** The member of that account; nobody where it is none. */
    Member member(String accountId) {
        return members.stream()
                .filter(member -> member.accountId().equals(accountId))
                .findFirst()
                .orElseGet(() -> new Member(accountId, null, null, false, false, null));
    }

    /** The members but that one. */
    List<Member> without(String accountId) {
        return members.stream()
                .filter(member -> !member.accountId().equals(accountId))
                .toList();
    }
}
