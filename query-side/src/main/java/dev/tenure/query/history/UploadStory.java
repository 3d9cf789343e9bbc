package dev.tenure.query.history;

import dev.tenure.kernel.upload.BulkUploadEvent.UploadChecked;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadFinished;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadNumbersFreed;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadNumbersHeld;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadReceived;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadStarted;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadWithdrawn;
import java.util.UUID;

/** The life of a bulk upload, told step by step (AUD-2, REG-10). */
final class UploadStory {
    /**
     * A bulk upload at one step of its history.
     *
     * @param refused rows refused so far
     */
    record State(String status, UUID containerId, int rows, int registered, int alreadyThere, int refused) {
        State as(String next) {
            return new State(next, containerId, rows, registered, alreadyThere, refused);
        }
    }

    static final Story<State> STORY = new Story<State>()
            .begins(
                    UploadReceived.class,
                    event -> new State("checking", event.containerId().value(), event.rows(), 0, 0, event.faulty()),
                    event -> "A file with " + event.rows() + " people for container " + event.containerId()
                            + " was received; " + event.faulty() + " rows were refused as they stand.")
            .goesOn(
                    UploadNumbersHeld.class,
                    (before, event) -> before,
                    event -> "The mobile numbers of " + event.numbers() + " people were held for them.")
            .goesOn(
                    UploadNumbersFreed.class,
                    (before, event) -> before,
                    event -> "The mobile numbers of " + event.numbers()
                            + " people who will not be registered were given up.")
            .goesOn(
                    UploadChecked.class,
                    (before, event) -> new State(
                            "checked", before.containerId(), before.rows(), 0, event.alreadyThere(), event.refused()),
                    event -> "Every row was checked: " + event.good() + " are good, " + event.alreadyThere()
                            + " have an account already, " + event.refused() + " are refused.")
            .goesOn(
                    UploadStarted.class,
                    (before, event) -> before.as("running"),
                    event -> "The registration of the good rows was started.")
            .goesOn(
                    UploadFinished.class,
                    (before, event) -> new State(
                            "finished",
                            before.containerId(),
                            before.rows(),
                            event.registered(),
                            event.alreadyThere(),
                            event.refused()),
                    event -> event.registered() + " people were registered, " + event.alreadyThere()
                            + " had an account already, " + event.refused() + " rows are refused.")
            .goesOn(
                    UploadWithdrawn.class,
                    (before, event) -> before.as("withdrawn"),
                    event -> "The upload was withdrawn; its numbers are given up.");

    private UploadStory() {}
}
