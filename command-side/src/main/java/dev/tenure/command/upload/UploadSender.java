package dev.tenure.command.upload;

import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.kernel.actor.Actor;

/** In whose name the engine acts for an upload: its own, on behalf of who started it or sent it (AUD-1). */
final class UploadSender {
    static final Actor ACTOR = Actor.process("bulk-upload");

    private UploadSender() {}

    static CommandContext of(Upload upload) {
        return because(upload, "bulk upload " + upload.uploadId());
    }

    /** The same for every attempt, so that a crash between sending and noting it changes nothing. */
    static CommandContext of(Upload upload, UploadRow row) {
        String key = upload.uploadId() + ":" + row.line();
        return because(upload, "bulk upload " + upload.uploadId() + ", line " + row.line())
                .withKey(key, row.accountId().toString());
    }

    private static CommandContext because(Upload upload, String reason) {
        String operator = upload.startedBy();
        return CommandContext.of(ACTOR).because(reason, null, operator == null ? upload.receivedBy() : operator);
    }
}
