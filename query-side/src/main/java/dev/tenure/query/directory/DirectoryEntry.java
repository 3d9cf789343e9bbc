package dev.tenure.query.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One find of a search (DIR-1, REG-6).
 *
 * @param kind {@code person}, {@code provider}, {@code mailbox} or {@code list}
 * @param display as the directory shows it (ORG-5)
 * @param mobile a person's number while it is visible
 * @param marks {@code leaver} and {@code deactivated}, for those who are shown that (DIR-6)
 * @param link where the whole of it is told
 */
public record DirectoryEntry(
        String kind,
        UUID id,
        String display,
        @Nullable String address,
        @Nullable String mobile,
        UUID containerId,
        String containerName,
        String odsCode,
        String town,
        List<String> marks,
        String link) {
    static String linkTo(String kind, UUID id) {
        return switch (kind) {
            case "person" -> "/api/v1/accounts/" + id;
            case "mailbox" -> "/api/v1/mailboxes/" + id;
            case "list" -> "/api/v1/lists/" + id;
            default -> "/api/v1/containers/" + id;
        };
    }

    /**
     * What a search goes over.
     *
     * @param words folded, each once
     */
    record Searchable(
            DirectoryEntry entry,
            List<String> exactKeys,
            List<String> formerAddresses,
            List<String> words,
            Standing standing) {
        /** Words and addresses, each with a blank before it. */
        String allWords() {
            return Stream.of(words, exactKeys, formerAddresses)
                    .flatMap(List::stream)
                    .distinct()
                    .collect(Collectors.joining(" ", " ", ""));
        }
    }
}
