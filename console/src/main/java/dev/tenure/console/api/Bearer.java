package dev.tenure.console.api;

/** Tells the access token of whoever sends the request that is being answered. */
@FunctionalInterface
public interface Bearer {
    /**
     * The token, refreshed if need be.
     *
     * @throws SignInNeeded if there is none
     */
    String token();
}
