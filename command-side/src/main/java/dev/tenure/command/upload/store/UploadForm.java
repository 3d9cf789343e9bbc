package dev.tenure.command.upload.store;

import dev.tenure.command.upload.RowTally;
import dev.tenure.command.upload.Upload;
import dev.tenure.command.upload.UploadState;
import dev.tenure.eventstore.sealing.Sealer;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an upload lies in its table; its file's name is sealed. */
final class UploadForm {
    private final Sealer sealer;

    UploadForm(Sealer sealer) {
        this.sealer = sealer;
    }

    Upload read(ResultSet row) throws SQLException {
        UploadId uploadId = id(row);
        return new Upload(
                uploadId,
                row.getLong("place"),
                new CareContainerId(row.getObject("container_id", UUID.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_by"),
                row.getString("started_by"),
                name(uploadId, row.getBytes("file_name")),
                List.of((String[]) row.getArray("headings").getArray()),
                UploadState.of(row.getString("state")),
                new RowTally(
                        row.getInt("total"),
                        row.getInt("good"),
                        row.getInt("refused"),
                        row.getInt("registered"),
                        row.getInt("already_there")),
                row.getObject("wiped_at") != null);
    }

    byte @Nullable [] sealed(UploadId uploadId, @Nullable String name) {
        return name == null ? null : sealer.seal(name.getBytes(StandardCharsets.UTF_8), context(uploadId));
    }

    private @Nullable String name(UploadId uploadId, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(sealer.open(sealed, context(uploadId)), StandardCharsets.UTF_8);
    }

    static UploadId id(ResultSet row) throws SQLException {
        return new UploadId(row.getObject("upload_id", UUID.class));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String context(UploadId uploadId) {
        return "upload-name/" + uploadId;
    }
}
