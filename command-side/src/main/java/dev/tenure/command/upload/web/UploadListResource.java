package dev.tenure.command.upload.web;

import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.upload.RowOutcome;
import dev.tenure.command.upload.Upload;
import dev.tenure.command.upload.UploadResult;
import dev.tenure.command.upload.UploadResult.Settled;
import dev.tenure.command.upload.Uploads;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.actor.Needs;
import dev.tenure.kernel.actor.Right;
import dev.tenure.kernel.container.CareContainerId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how bulk uploads stand, row by row if asked, and what became of them as a file (REG-10). */
@RestController
@RequestMapping("/api/v1/uploads")
@Needs(Right.UPLOADS_READ)
public class UploadListResource {
    private final Uploads uploads;
    private final UploadAnswers answers;
    private final UploadResult result;

    public UploadListResource(Uploads uploads, UploadAnswers answers, UploadResult result) {
        this.uploads = uploads;
        this.answers = answers;
        this.result = result;
    }

    /** A page of something. */
    record Page<T>(List<T> items, @Nullable String next) {}

    /** Newest first. */
    @GetMapping
    Page<UploadAnswer> list(
            @RequestParam(required = false) @Nullable String containerId,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        CareContainerId container = containerId == null
                ? null
                : CommandHttp.id(containerId, CareContainerId::of, RejectionCode.CONTAINER_UNKNOWN);
        int most = UploadQuestion.limit(limit);
        List<Upload> found = uploads.list(
                container, UploadQuestion.state(state), UploadQuestion.cursor(cursor, Long.MAX_VALUE), most + 1);
        List<Upload> page = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? Long.toString(page.get(most - 1).place()) : null;
        return new Page<>(
                page.stream().map(upload -> UploadAnswer.of(upload, List.of())).toList(), next);
    }

    @GetMapping("/{uploadId}")
    ResponseEntity<UploadAnswer> find(@PathVariable String uploadId) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(answers.find(UploadAnswers.id(uploadId)));
    }

    @GetMapping("/{uploadId}/rows")
    ResponseEntity<Page<RowAnswer>> rows(
            @PathVariable String uploadId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        Upload upload = answers.withRows(UploadAnswers.id(uploadId));
        List<RowOutcome> outcomes = UploadQuestion.outcomes(outcome);
        int most = UploadQuestion.limit(limit);
        List<Settled> found = result.page(upload, (int) UploadQuestion.cursor(cursor, 0), outcomes, most + 1);
        List<Settled> page = found.subList(0, Math.min(most, found.size()));
        String next =
                found.size() > most ? Integer.toString(page.get(most - 1).row().line()) : null;
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new Page<>(
                        page.stream().map(row -> RowAnswer.of(upload, row)).toList(), next));
    }

    /** Written as it is read, whatever its length. */
    @GetMapping("/{uploadId}/result")
    void result(@PathVariable String uploadId, HttpServletResponse response) throws IOException {
        Upload upload = answers.withRows(UploadAnswers.id(uploadId));
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"upload-" + upload.uploadId() + ".csv\"");
        Writer writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        result.write(upload, writer);
    }
}
