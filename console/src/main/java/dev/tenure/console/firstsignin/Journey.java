package dev.tenure.console.firstsignin;

import dev.tenure.console.api.Answer;
import dev.tenure.console.api.Api;
import dev.tenure.console.api.ApiProblem;
import dev.tenure.console.api.Call;
import dev.tenure.console.api.Side;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The steps of a first sign-in, asked of the API with the proof that is kept in the session (REG-7). */
public final class Journey {
    private static final String PATH = "/api/v1/first-sign-in";

    private final Api api;

    public Journey(Api api) {
        this.api = api;
    }

    /** A question that may be chosen. */
    record Question(String questionId, String question) {}

    /** What is kept of somebody who has begun. */
    Optional<Proof> proof(HttpSession session) {
        return Optional.ofNullable((Proof) session.getAttribute(Proof.ATTRIBUTE));
    }

    /** Asks whether the proof is right, and if so keeps it. */
    Standing begin(Proof proof, HttpServletRequest request) {
        Standing standing = standing(proof);
        HttpSession session = request.getSession();
        // whoever may have planted the session's cookie does not know the new one
        request.changeSessionId();
        session.setAttribute(Proof.ATTRIBUTE, proof);
        return standing;
    }

    void end(HttpSession session) {
        session.removeAttribute(Proof.ATTRIBUTE);
    }

    Standing standing(Proof proof) {
        return proven(api.read(Side.COMMAND, PATH), proof).as(Standing.class).body();
    }

    List<Question> questions(Proof proof) {
        return proven(api.read(Side.COMMAND, PATH + "/security-questions"), proof)
                .as(new TypeReference<List<Question>>() {})
                .body();
    }

    /** Takes a step, and tells where that leads. */
    Standing step(Proof proof, String step, Map<String, Object> content, String key) {
        Answer<Standing> answer = proven(api.put(Side.COMMAND, PATH + "/" + step), proof)
                .key(key)
                .json(content)
                .as(Standing.class);
        return answer.body().next() == null ? standing(proof) : answer.body();
    }

    /** Whether the proof does not hold any more, or never did. */
    static boolean isOver(ApiProblem problem) {
        return problem.is("SIGN_IN_REFUSED");
    }

    private static Call proven(Call call, Proof proof) {
        return call.provenBy(proof.loginName(), proof.temporaryPassword());
    }
}
