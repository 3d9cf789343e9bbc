package dev.tenure.console.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person in the directory, as the API tells it. */
record Person(
        String id,
        String display,
        String addressDisplay,
        String givenName,
        String familyName,
        String address,
        @Nullable List<String> formerAddresses,
        @Nullable String mobile,
        @Nullable String telephone,
        @Nullable String fax,
        @Nullable String pager,
        @Nullable String webPage,
        String channel,
        Container container,
        @Nullable List<String> marks,
        long version) {
    /** Which provider the account belongs to. */
    record Container(
            String id,
            String name,
            @Nullable String odsCode,
            @Nullable String town) {}

    /** Whether the person is marked as one who leaves, so that the mark can be taken back (LEA-4). */
    public boolean isLeaver() {
        return marks != null && marks.contains("leaver");
    }

    /** How the account came to be, in words (REG-8). */
    public String getChannelWords() {
        return switch (channel) {
            case "portal" -> "the registration portal";
            case "bulk-upload" -> "a bulk upload";
            case "on-request" -> "an owner's request";
            default -> "an import from a local organisation";
        };
    }
}
