package dev.tenure.browser;

/** What is done with each page of a walk. */
@FunctionalInterface
interface Looking {
    void at(Visitor visitor, String name);
}
