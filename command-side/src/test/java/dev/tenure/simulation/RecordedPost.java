package dev.tenure.simulation;

import dev.tenure.command.CommandSide;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.simulation.model.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The messages that wait in the engine's outbox, as somebody who delivers them reads them: in good time, for those about a person
 * are wiped with the person.
 */
final class RecordedPost {
    private final CommandSide side;
    private final Map<Integer, List<String>> temporaries = new HashMap<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private List<Sent> sent = new ArrayList<>();
    private long read;

    private record Waiting(String channel, String template, UUID subject, JsonNode content, long position) {}

    RecordedPost(CommandSide side) {
        this.side = side;
    }

    void read() {
        side.jdbc()
                .sql("select message_id, channel, template, subject, sealed, position from events.outgoing_message"
                        + " where state = 'waiting' and position > ? order by position, message_id")
                .param(read)
                .query((row, number) -> new Waiting(
                        row.getString("channel"),
                        row.getString("template"),
                        row.getObject("subject", UUID.class),
                        opened(row.getString("message_id"), row.getBytes("sealed")),
                        row.getLong("position")))
                .list()
                .forEach(this::on);
    }

    /** That a second owner is suggested has no time in the rule, so that the model does not say when. */
    private void on(Waiting message) {
        read = message.position();
        if (is(message, MessageTemplate.SECOND_OWNER_SUGGESTED)) {
            return;
        }
        JsonNode content = message.content();
        int person = Numbered.person(message.subject());
        if (is(message, MessageTemplate.TEMPORARY_PASSWORD)) {
            temporaries
                    .computeIfAbsent(person, first -> new ArrayList<>())
                    .add(content.path("password").stringValue());
        } else if (is(message, MessageTemplate.MOBILE_CODE)) {
            codes.put(person, content.path("code").stringValue());
        }
        sent.add(new Sent(
                message.template(), message.channel(), content.path(Messages.TO).stringValue()));
    }

    private static JsonNode opened(String messageId, byte[] sealed) {
        return JsonForm.mapper().readTree(CommandSide.keys().sealer().open(sealed, messageId));
    }

    private static boolean is(Waiting message, MessageTemplate template) {
        return message.template().equals(template.storedName());
    }

    /** Everything since this was asked last. */
    List<Sent> collect() {
        List<Sent> all = sent;
        sent = new ArrayList<>();
        return all;
    }

    /** The temporary password of that number that a person was sent; something else where there is none. */
    String temporary(int person, int number) {
        List<String> all = temporaries.getOrDefault(person, List.of());
        return number >= 1 && number <= all.size() ? all.get(number - 1) : "NO-SUCH-PASSWORD";
    }

    String code(int person) {
        return Objects.requireNonNull(codes.get(person), "no code was sent");
    }
}
