package dev.tenure.command.upload;

import java.time.Duration;

/**
 * What a deployment may set about uploads.
 *
 * @param keepRows how long the rows of an upload that has ended are kept
 */
public record UploadSettings(Duration keepRows) {
    /** The largest file that is taken. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /** The most rows that a file may have. */
    public static final int MOST_ROWS = 50_000;
}
