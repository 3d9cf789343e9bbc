package dev.tenure.console.uploads;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiDown;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Refusals;
import dev.tenure.console.page.WhyForm;
import dev.tenure.style.FormProblems;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** NAS sends a file of people, has its good rows registered, or withdraws it (REG-10). */
@Controller
public final class UploadActions {
    private static final String FORM = "console/upload-form";

    private final Api api;
    private final UploadPages pages;

    public UploadActions(Api api, UploadPages pages) {
        this.api = api;
        this.pages = pages;
    }

    /** The provider that a file is for. */
    record Provider(String id, String name) {}

    @GetMapping("/providers/{id}/uploads")
    String form(@PathVariable String id, Model model) {
        model.addAttribute("provider", provider(id));
        return FORM;
    }

    @PostMapping("/providers/{id}/uploads")
    String send(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String key,
            Model model,
            RedirectAttributes onwards) {
        if (file == null || file.isEmpty()) {
            model.addAttribute(
                    FormProblems.ATTRIBUTE,
                    new FormProblems().field("file", "Choose a file that has something in it."));
            return form(id, model);
        }
        try {
            Answer<Upload> sent = api.post(Side.COMMAND, "/api/v1/containers/{id}/uploads", id)
                    .key(key)
                    .header("Tenure-File-Name", plain(file.getOriginalFilename()))
                    .file(file.getResource(), MediaType.parseMediaType("text/csv"))
                    .as(Upload.class);
            onwards.addFlashAttribute(
                    "told",
                    sent.repeated()
                            ? "This very file was sent before. This is what became of it."
                            : "The file is here and is being checked. Nobody is registered yet.");
            return "redirect:/uploads/" + sent.body().uploadId();
        } catch (ApiProblem problem) {
            Refusals.show(problem, model);
            if (problem.is("UPLOAD_REFUSED")) {
                model.addAttribute(FormProblems.ATTRIBUTE, wrongWithTheFile(problem));
            }
        } catch (ApiDown down) {
            Refusals.show(down, key, model);
        }
        return form(id, model);
    }

    @PostMapping("/uploads/{id}/start")
    String start(
            @PathVariable String id, @ModelAttribute("form") WhyForm form, Model model, RedirectAttributes onwards) {
        onwards.addFlashAttribute("told", "The good rows are being registered.");
        return command("start", id, form, model);
    }

    @PostMapping("/uploads/{id}/withdrawal")
    String withdraw(
            @PathVariable String id, @ModelAttribute("form") WhyForm form, Model model, RedirectAttributes onwards) {
        onwards.addFlashAttribute("told", "The upload is withdrawn. Nobody was registered from it.");
        return command("withdrawal", id, form, model);
    }

    private String command(String name, String id, WhyForm form, Model model) {
        try {
            api.post(Side.COMMAND, "/api/v1/uploads/{id}/" + name, id)
                    .key(form.key())
                    .json(form.request())
                    .send();
            return "redirect:/uploads/" + id;
        } catch (ApiProblem problem) {
            Refusals.show(problem, model);
        } catch (ApiDown down) {
            Refusals.show(down, form.key(), model);
        }
        return pages.upload(id, model);
    }

    private Provider provider(String id) {
        return api.read(Side.QUERY, "/api/v1/containers/{id}", id)
                .as(Provider.class)
                .body();
    }

    /** All of it is told beside the file, with the column's name where one is meant. */
    private static FormProblems wrongWithTheFile(ApiProblem problem) {
        FormProblems problems = new FormProblems();
        for (ApiProblem.FieldProblem error : problem.errors()) {
            String column = Objects.toString(error.pointer(), "").replaceFirst("^/", "");
            String detail = Objects.toString(error.detail(), problem.detail());
            problems.field("file", column.isEmpty() ? detail : "Column “" + column + "”: " + detail);
        }
        return problems.isEmpty() ? problems.field("file", problem.detail()) : problems;
    }

    /** What a header can carry of a file's name. */
    private static @Nullable String plain(@Nullable String name) {
        return name == null ? null : name.replaceAll("[^\\x20-\\x7E]", "_");
    }
}
