package dev.tenure.command.account.web;

import dev.tenure.command.account.ProfileCommand.LookAtOwn;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.web.Caller;
import dev.tenure.command.web.CommandHttp;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the service keeps of whoever asks in their own session. */
@RestController
@RequestMapping("/api/v1/me")
public class OwnAccountResource {
    private final CommandHttp http;

    public OwnAccountResource(CommandHttp http) {
        this.http = http;
    }

    @GetMapping
    ResponseEntity<String> look(HttpServletRequest request) {
        LookAtOwn look = new LookAtOwn(OwnOrNamed.own(request));
        Answer answer = http.send(look, CommandContext.of(Caller.of(request)));
        return ResponseEntity.ok()
                .headers(http.headers(answer))
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
