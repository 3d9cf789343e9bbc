package dev.tenure.command.upload.web;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.upload.Upload;
import dev.tenure.command.upload.UploadResult.Settled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an upload as callers are told of it.
 *
 * @param fields what stands in the file's own columns
 */
record RowAnswer(
        int line,
        String outcome,
        Map<String, String> fields,
        @Nullable UUID accountId,
        @Nullable String address,
        List<RowProblem> problems) {
    static RowAnswer of(Upload upload, Settled settled) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> cells = settled.row().content().cells();
        for (int place = 0; place < cells.size(); place++) {
            fields.put(upload.headings().get(place), cells.get(place));
        }
        return new RowAnswer(
                settled.row().line(),
                settled.row().outcome().told(),
                fields,
                settled.accountId(),
                settled.address(),
                settled.row().problems());
    }

    /** People stay out of logs. */
    @Override
    public String toString() {
        return "RowAnswer[line " + line + "]";
    }
}
