package dev.tenure.simulation.canary.model;

import org.axonframework.common.IdentifierFactory;

/** Leaves a decision to the framework that the engine is made with. */
final class ModelKnowingAxon {
    private ModelKnowingAxon() {}

    static String name() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
