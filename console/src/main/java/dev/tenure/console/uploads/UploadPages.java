package dev.tenure.console.uploads;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.type.TypeReference;

/** The files of people that were sent, one of them with its check report and progress, and its result as a file (REG-10). */
@Controller
public final class UploadPages {
    private static final int MOST = 25;

    private final Api api;

    public UploadPages(Api api) {
        this.api = api;
    }

    @GetMapping("/uploads")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Paged<Upload> uploads = api.read(Side.COMMAND, "/api/v1/uploads")
                .with("state", state)
                .with("cursor", cursor)
                .with("limit", MOST)
                .as(new TypeReference<Paged<Upload>>() {})
                .body();
        model.addAttribute("state", state);
        model.addAttribute("uploads", uploads.items());
        model.addAttribute("next", next(state, uploads.next()));
        return "console/uploads";
    }

    @GetMapping("/uploads/{id}")
    String upload(@PathVariable String id, Model model) {
        model.addAttribute("upload", read(id));
        return "console/upload";
    }

    @GetMapping("/uploads/{id}/result")
    void result(@PathVariable String id, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        api.read(Side.COMMAND, "/api/v1/uploads/{id}/result", id).to(result);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("result-" + id + ".csv")
                        .build()
                        .toString());
        result.writeTo(response.getOutputStream());
    }

    Upload read(String id) {
        return api.read(Side.COMMAND, "/api/v1/uploads/{id}", id)
                .as(Upload.class)
                .body();
    }

    private static @Nullable String next(String state, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/uploads")
                        .queryParam("state", "{state}")
                        .queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(state, cursor)
                        .toUriString();
    }
}
