package dev.tenure.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.BulkUploadEvent;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadChecked;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadFinished;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadReceived;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadStarted;
import dev.tenure.kernel.upload.BulkUploadEvent.UploadWithdrawn;
import dev.tenure.kernel.upload.UploadId;
import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule({"AUD-2", "REG-10"})
class UploadStoryTest {
    private static final UploadId ID = new UploadId(new UUID(1, 1));
    private static final UUID CONTAINER = new UUID(2, 2);
    private static final UploadReceived RECEIVED = new UploadReceived(ID, new CareContainerId(CONTAINER), 9, 2);
    private static final UploadChecked CHECKED = new UploadChecked(ID, 5, 1, 3);

    @Test
    void tellsOfEachStepWhatItCameTo() {
        assertThat(told(RECEIVED, CHECKED, new UploadStarted(ID), new UploadFinished(ID, 4, 1, 4)))
                .containsExactly(
                        new UploadStory.State("checking", CONTAINER, 9, 0, 0, 2),
                        new UploadStory.State("checked", CONTAINER, 9, 0, 1, 3),
                        new UploadStory.State("running", CONTAINER, 9, 0, 1, 3),
                        new UploadStory.State("finished", CONTAINER, 9, 4, 1, 4));
    }

    @Test
    void tellsThatItWasWithdrawn() {
        assertThat(told(RECEIVED, CHECKED, new UploadWithdrawn(ID)))
                .last()
                .isEqualTo(new UploadStory.State("withdrawn", CONTAINER, 9, 0, 1, 3));
    }

    private static List<UploadStory.State> told(BulkUploadEvent... events) {
        List<UploadStory.State> states = new ArrayList<>();
        UploadStory.State state = null;
        for (BulkUploadEvent event : events) {
            state = UploadStory.STORY.tell(state, event).after();
            states.add(state);
        }
        return states;
    }
}
