package dev.tenure.endtoend;

import java.util.Map;

/** People who sign in for the first time and again. */
final class Holders {
    private static final String FIRST = "/api/v1/first-sign-in";

    private Holders() {}

    /** Takes them through the first sign-in, with the answers of {@link WholeStory#answers}, to that password. */
    static void begin(Http nas, String address, String account, String password) {
        Http holder = nas.signedInAs(address, Outbox.temporaryPassword(nas, account));
        holder.put(FIRST + "/acceptable-use", Map.of("version", "2018-04")).ok();
        holder.put(FIRST + "/security-questions", Map.of("questions", WholeStory.answers()))
                .ok();
        holder.put(FIRST + "/password", Map.of("newPassword", password)).ok();
    }

    /** What is answered to somebody who signs in on a computer of their own. */
    static Reply signIn(Http at, String address, String password) {
        return at.signedInAs(address, password).post("/api/v1/sign-in", Map.of("privateComputer", true));
    }

    /** Somebody in the session that a sign-in or an opened mailbox gave them. */
    static Http in(Http at, Reply signedIn) {
        return in(at, token(signedIn));
    }

    /** Somebody in that session. */
    static Http in(Http at, String token) {
        return new Http(at.addresses(), "Session " + token);
    }

    static String token(Reply signedIn) {
        return signedIn.ok().path("session").stringValue();
    }
}
