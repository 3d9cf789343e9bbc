package dev.tenure.console.leaving;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Which mailboxes a person leaves without an owner, and who is chosen to answer for each (SMB-8). */
@Component
public final class Successions {
    /** What a form's field for a mailbox begins with; its id follows. */
    private static final String FIELD = "successor-";
    /** What the field says where NAS is to look after the mailbox. */
    private static final String NAS = "nas";

    private final Api api;

    public Successions(Api api) {
        this.api = api;
    }

    /** The mailboxes that nobody owns but that person. */
    List<Mailbox> lastOwnedBy(String accountId) {
        return api
                .read(Side.QUERY, "/api/v1/mailboxes")
                .with("accountId", accountId)
                .as(new TypeReference<Paged<Mailbox>>() {})
                .body()
                .items()
                .stream()
                .filter(mailbox -> mailbox.isLastOwnedBy(accountId))
                .map(mailbox -> mailbox.without(accountId))
                .toList();
    }

    /** What was chosen, as the API takes it; a mailbox for which nothing was chosen is left out. */
    static List<Map<String, Object>> chosen(Map<String, String> fields) {
        List<Map<String, Object>> successors = new ArrayList<>();
        fields.forEach((field, choice) -> {
            if (field.startsWith(FIELD) && !choice.isBlank()) {
                Map<String, Object> successor = new LinkedHashMap<>();
                successor.put("mailboxId", field.substring(FIELD.length()));
                if (choice.equals(NAS)) {
                    successor.put("careOfNas", true);
                } else {
                    successor.put("accountId", choice);
                }
                successors.add(successor);
            }
        });
        return successors;
    }
}
