package dev.tenure.console.api;

/** Nobody is signed in any more, or the API does not take the token: sign in again. */
public final class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SignInNeeded(String why) {
        super(why);
    }
}
