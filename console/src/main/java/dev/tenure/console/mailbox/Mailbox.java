package dev.tenure.console.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shared mailbox with who may use it, as the API tells it. */
record Mailbox(
        String id, String address, String display, Container container, List<Member> owners, List<Member> members) {
    /** Whose it is. */
    record Container(String id, String name) {}

    /** Who may use it. */
    record Member(
            String accountId,
            @Nullable String display,
            @Nullable String address,
            boolean owner,
            @Nullable List<String> marks) {
        public String name() {
            return display == null ? accountId : display;
        }
    }
}
