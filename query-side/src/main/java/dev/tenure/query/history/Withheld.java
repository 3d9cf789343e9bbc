package dev.tenure.query.history;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of a recorded event what nobody may read: hashes of passwords and answers (REG-5, PW-10, RST-1). */
final class Withheld {
    static final String MARK = "withheld";
    private static final Pattern SECRET =
            Pattern.compile("hash|secret|password|credential|token|answer", Pattern.CASE_INSENSITIVE);

    private Withheld() {}

    /** Changes the tree given. */
    static JsonNode from(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                if (SECRET.matcher(name).find()) {
                    object.put(name, MARK);
                }
            }
        }
        node.forEach(Withheld::from);
        return node;
    }
}
