package dev.tenure.command.application.web;

import dev.tenure.command.application.ApplicationReceipt;
import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.RejectApplication;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.support.SupportRoutes;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Problems;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applying, approving and rejecting (ORG-1 to 3). Applying is public; the rest is for NAS. */
@RestController
@RequestMapping("/api/v1/applications")
public class ApplicationResource {
    private final CommandHttp http;
    private final SupportRoutes support;
    private final ApplicationForm form;
    private final Supplier<UUID> ids;

    public ApplicationResource(CommandHttp http, ApplicationForm form, Supplier<UUID> ids, SupportRoutes support) {
        this.http = http;
        this.support = support;
        this.form = form;
        this.ids = ids;
    }

    @PostMapping
    ResponseEntity<?> submit(@RequestBody SubmitApplicationRequest body, HttpServletRequest request) {
        SubmitApplication command = form.read(body);
        Answer answer = http.send(command, http.keyed(request, body, Why.NOTHING));
        ApplicationReceipt receipt = http.result(answer, ApplicationReceipt.class);
        if (receipt.isSetAside()) {
            return setAside(receipt, answer);
        }
        return ResponseEntity.created(URI.create("/api/v1/applications/" + receipt.applicationId()))
                .headers(http.headers(answer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @PostMapping("/{applicationId}/approval")
    ResponseEntity<String> approve(
            @PathVariable String applicationId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        ApproveApplication command = new ApproveApplication(
                id(applicationId), new CareContainerId(ids.get()), new SharedMailboxId(ids.get()));
        return http.response(HttpStatus.OK, http.send(command, http.keyed(request, why, why)));
    }

    @PostMapping("/{applicationId}/rejection")
    ResponseEntity<String> reject(
            @PathVariable String applicationId,
            @RequestBody(required = false) @Nullable Why body,
            HttpServletRequest request) {
        Why why = body == null ? Why.NOTHING : body;
        RejectApplication command = new RejectApplication(id(applicationId));
        return http.response(HttpStatus.OK, http.send(command, http.keyed(request, why, why)));
    }

    /** The same words whoever has the number: a stranger learns only which rows need attention (REG-3). */
    private ResponseEntity<ProblemDetail> setAside(ApplicationReceipt receipt, Answer answer) {
        List<FieldProblem> errors = receipt.rowsNeedingAttention().stream()
                .map(row -> new FieldProblem(
                        "/people/" + (row - 1),
                        "ROW_NEEDS_ATTENTION",
                        "We cannot register this person as entered. NAS has your application and will look at it;"
                                + " quote its number if you get in touch."))
                .toList();
        ProblemDetail problem = Problems.of(RejectionCode.ROWS_NEED_ATTENTION, errors, support.everybody());
        problem.setProperty("applicationId", receipt.applicationId().toString());
        return ResponseEntity.status(problem.getStatus())
                .headers(http.headers(answer))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ApplicationId id(String text) {
        return CommandHttp.id(text, ApplicationId::of, RejectionCode.APPLICATION_UNKNOWN);
    }
}
