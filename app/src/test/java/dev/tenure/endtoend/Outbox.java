package dev.tenure.endtoend;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Takes messages out of a Tenure's local outbox. */
final class Outbox {
    private static final Pattern PASSWORD = Pattern.compile("password is (\\S+)[.] ");

    private Outbox() {}

    /** The number of the only message of that template about the account. */
    static String message(Http operator, String accountId, String template) {
        String found = "";
        for (JsonNode item :
                operator.get("/api/v1/outbox?subject=" + accountId).ok().path("items")) {
            if (item.path("template").asString().equals(template)
                    && item.path("state").asString().equals("waiting")) {
                found = item.path("messageId").asString();
            }
        }
        return found;
    }

    static Reply show(Http operator, String message) {
        return operator.post("/api/v1/outbox/" + message + "/showing", Map.of("reason", "demonstration"));
    }

    /** The temporary password that waits for the account. */
    static String temporaryPassword(Http operator, String accountId) {
        return password(show(operator, message(operator, accountId, "temporary-password"))
                .ok()
                .path("text")
                .asString());
    }

    static String password(String text) {
        Matcher password = PASSWORD.matcher(text);
        if (!password.find()) {
            throw new IllegalStateException("no password in: " + text);
        }
        return password.group(1);
    }
}
