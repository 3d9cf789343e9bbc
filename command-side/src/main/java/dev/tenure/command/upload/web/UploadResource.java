package dev.tenure.command.upload.web;

import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.upload.BulkUploadCommand;
import dev.tenure.command.upload.BulkUploadCommand.ReceiveUpload;
import dev.tenure.command.upload.BulkUploadCommand.StartUpload;
import dev.tenure.command.upload.BulkUploadCommand.WithdrawUpload;
import dev.tenure.command.upload.Upload;
import dev.tenure.command.upload.UploadIntake;
import dev.tenure.command.upload.UploadIntake.Taken;
import dev.tenure.command.upload.UploadProgress;
import dev.tenure.command.upload.UploadRunner;
import dev.tenure.command.web.Caller;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.upload.UploadId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Takes in, starts and withdraws bulk uploads (REG-10). Each may be said twice: the second time changes nothing. */
@RestController
public class UploadResource {
    private static final int LONGEST_NAME = 200;

    private final UploadIntake intake;
    private final UploadProgress progress;
    private final UploadAnswers answers;
    private final CommandHttp http;
    private final UploadRunner runner;

    public UploadResource(
            UploadIntake intake,
            UploadProgress progress,
            UploadAnswers answers,
            CommandHttp http,
            UploadRunner runner) {
        this.intake = intake;
        this.progress = progress;
        this.answers = answers;
        this.http = http;
        this.runner = runner;
    }

    @PostMapping(path = "/api/v1/containers/{containerId}/uploads", consumes = "text/csv")
    ResponseEntity<UploadAnswer> receive(
            @PathVariable String containerId,
            @RequestHeader(name = "Tenure-File-Name", required = false) @Nullable String fileName,
            InputStream body,
            HttpServletRequest request)
            throws IOException {
        Actor sender = Caller.of(request);
        // before anything is kept, and again at the gate
        if (!sender.maySend("upload.receive", Set.of(Role.NAS))) {
            throw new Rejection(RejectionCode.NOT_ALLOWED);
        }
        CareContainerId container = CommandHttp.id(containerId, CareContainerId::of, RejectionCode.CONTAINER_UNKNOWN);
        Taken taken = intake.take(container, body, name(fileName), sender);
        Upload upload = answers.upload(taken.uploadId());
        Answer answer = http.send(
                new ReceiveUpload(
                        upload.uploadId(),
                        container,
                        upload.tally().total(),
                        upload.tally().refused()),
                CommandContext.of(sender));
        HttpHeaders headers = http.headers(answer);
        headers.setLocation(URI.create("/api/v1/uploads/" + upload.uploadId()));
        if (taken.repeated()) {
            headers.set("Tenure-Repeated", "true");
        }
        return told(taken.repeated() ? HttpStatus.OK : HttpStatus.CREATED, headers, upload.uploadId());
    }

    /** The same as JSON, one person an entry; line 2 is the first of them, as in a file (ORG-9). */
    @PostMapping(path = "/api/v1/containers/{containerId}/uploads", consumes = "application/json")
    ResponseEntity<UploadAnswer> receive(
            @PathVariable String containerId, @RequestBody PeopleRequest body, HttpServletRequest request)
            throws IOException {
        return receive(containerId, null, new ByteArrayInputStream(body.file()), request);
    }

    @PostMapping("/api/v1/uploads/{uploadId}/start")
    ResponseEntity<UploadAnswer> start(
            @PathVariable String uploadId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        return decide(new StartUpload(UploadAnswers.id(uploadId)), body, request);
    }

    @PostMapping("/api/v1/uploads/{uploadId}/withdrawal")
    ResponseEntity<UploadAnswer> withdraw(
            @PathVariable String uploadId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        return decide(new WithdrawUpload(UploadAnswers.id(uploadId)), body, request);
    }

    private ResponseEntity<UploadAnswer> decide(
            BulkUploadCommand<?> command, @Nullable Why body, HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        Answer answer = http.send(command, http.unkeyed(request, why, why));
        return told(HttpStatus.OK, http.headers(answer), command.uploadId());
    }

    private ResponseEntity<UploadAnswer> told(HttpStatus status, HttpHeaders headers, UploadId uploadId) {
        progress.follow(List.of(uploadId));
        runner.wake();
        return ResponseEntity.status(status).headers(headers).body(answers.find(uploadId));
    }

    /** A header holds ASCII, so that anything else in the name comes percent-encoded. */
    private static @Nullable String name(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String name = header.strip();
        try {
            name = UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // then it is meant as it stands
        }
        String clean = name.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }
}
