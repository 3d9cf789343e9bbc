package dev.tenure.command.upload.store;

import dev.tenure.command.upload.RowTally;
import dev.tenure.command.upload.Upload;
import dev.tenure.command.upload.UploadRow;
import dev.tenure.command.upload.UploadState;
import dev.tenure.command.upload.Uploads;
import dev.tenure.eventstore.sealing.Sealer;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code command.upload}. */
public final class JdbcUploads implements Uploads {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final UploadForm form;
    private final JdbcUploadRows rows;

    public JdbcUploads(JdbcClient jdbc, TransactionTemplate transactions, Sealer sealer, JdbcUploadRows rows) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.form = new UploadForm(sealer);
        this.rows = rows;
    }

    @Override
    public boolean add(NewUpload upload, RowFeed feed) throws IOException {
        try {
            transactions.executeWithoutResult(status -> addAll(upload, feed));
            return true;
        } catch (DuplicateKeyException keptAlready) {
            return false;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void addAll(NewUpload upload, RowFeed feed) {
        jdbc.sql(UploadSql.ADD)
                .param("upload", upload.uploadId().value())
                .param("container", upload.containerId().value())
                .param("hash", upload.contentHash())
                .param("received", UploadForm.time(upload.receivedAt()))
                .param("by", upload.receivedBy())
                .param("name", form.sealed(upload.uploadId(), upload.fileName()), Types.BINARY)
                .param("headings", upload.headings().toArray(String[]::new))
                .update();
        int total = 0;
        try {
            for (List<UploadRow> some = feed.next(); !some.isEmpty(); some = feed.next()) {
                rows.add(upload.uploadId(), some);
                total += some.size();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        jdbc.sql("update command.upload set total = ? where upload_id = ?")
                .params(total, upload.uploadId().value())
                .update();
    }

    @Override
    public Optional<UploadId> same(CareContainerId containerId, byte[] contentHash) {
        return jdbc.sql("select upload_id from command.upload where container_id = ? and content_hash = ?"
                        + " and state <> 'withdrawn'")
                .params(containerId.value(), contentHash)
                .query((row, number) -> UploadForm.id(row))
                .optional();
    }

    @Override
    public Optional<Upload> find(UploadId uploadId) {
        return jdbc.sql(UploadSql.SELECT + " where u.upload_id = :upload")
                .param("upload", uploadId.value())
                .query((row, number) -> form.read(row))
                .optional();
    }

    @Override
    public RowTally tally(UploadId uploadId) {
        return find(uploadId)
                .map(Upload::tally)
                .orElseThrow(() -> new IllegalStateException("upload " + uploadId + " is not there"));
    }

    @Override
    public List<Upload> list(
            @Nullable CareContainerId containerId, @Nullable UploadState state, long before, int limit) {
        return jdbc.sql(UploadSql.SELECT + UploadSql.LISTED)
                .param("container", containerId == null ? null : containerId.value(), Types.OTHER)
                .param("told", state == null ? null : state.told(), Types.VARCHAR)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> form.read(row))
                .list();
    }

    @Override
    public Optional<UploadId> lease(String node) {
        return jdbc.sql(UploadSql.LEASE)
                .param("node", node)
                .query((row, number) -> UploadForm.id(row))
                .optional();
    }

    @Override
    public void giveUpLeases(String node) {
        jdbc.sql("update command.upload set leased_by = null, leased_until = null where leased_by = ?")
                .param(node)
                .update();
    }

    @Override
    public void rest(UploadId uploadId) {
        jdbc.sql("update command.upload set work = false where upload_id = ? and state = 'withdrawn'")
                .param(uploadId.value())
                .update();
    }

    @Override
    public List<UploadId> notEnded(int limit) {
        return jdbc.sql("select upload_id from command.upload where state not in ('finished', 'withdrawn')"
                        + " order by place limit ?")
                .param(limit)
                .query((row, number) -> UploadForm.id(row))
                .list();
    }

    @Override
    public List<UploadId> neverStarted(Instant receivedBefore, int limit) {
        return jdbc.sql("select upload_id from command.upload where state = 'checked' and received_at < ?"
                        + " order by place limit ?")
                .params(UploadForm.time(receivedBefore), limit)
                .query((row, number) -> UploadForm.id(row))
                .list();
    }

    @Override
    public void follow(Progress progress) {
        Instant ended = progress.endedAt();
        int changed = jdbc.sql(UploadSql.FOLLOW)
                .param("upload", progress.uploadId().value())
                .param("state", progress.state().stored())
                .param("version", progress.version())
                .param("work", progress.state().hasWork())
                .param("starter", progress.startedBy(), Types.VARCHAR)
                .param("ended", ended == null ? null : UploadForm.time(ended), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (changed > 0 && progress.state() == UploadState.FINISHED) {
            keepCounts(progress.uploadId().value());
        }
    }

    @Override
    public void dropUnrecorded(Instant receivedBefore, List<UploadId> unrecorded) {
        if (!unrecorded.isEmpty()) {
            jdbc.sql("delete from command.upload where state = 'receiving' and received_at < :before"
                            + " and upload_id = any (cast(:ids as uuid[]))")
                    .param("before", UploadForm.time(receivedBefore))
                    .param("ids", unrecorded.stream().map(UploadId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    @Override
    public boolean deleteRowsOfOne(Instant endedBefore, Instant now) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<UUID> one = jdbc.sql(UploadSql.KEPT_LONG_ENOUGH)
                    .param("before", UploadForm.time(endedBefore))
                    .query(UUID.class)
                    .optional();
            one.ifPresent(upload -> {
                keepCounts(upload);
                jdbc.sql("delete from command.upload_row where upload_id = ?")
                        .param(upload)
                        .update();
                jdbc.sql("update command.upload set wiped_at = ?, file_name = null where upload_id = ?")
                        .params(UploadForm.time(now), upload)
                        .update();
            });
            return one.isPresent();
        }));
    }

    private void keepCounts(UUID upload) {
        jdbc.sql(UploadSql.KEEP_COUNTS).param("upload", upload).update();
    }
}
