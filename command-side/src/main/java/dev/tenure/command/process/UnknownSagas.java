package dev.tenure.command.process;

import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;

/** Keeps nothing: a saga that Axon would bring here has no stored name, and has to be given one in {@link SagaTypes}. */
public final class UnknownSagas implements SagaStore<Object> {
    @Override
    public Set<String> findSagas(Class<? extends Object> type, AssociationValue association) {
        throw unknown(type);
    }

    @Override
    public <S> Entry<S> loadSaga(Class<S> type, String sagaId) {
        throw unknown(type);
    }

    @Override
    public void insertSaga(Class<? extends Object> type, String sagaId, Object saga, Set<AssociationValue> values) {
        throw unknown(type);
    }

    @Override
    public void updateSaga(Class<? extends Object> type, String sagaId, Object saga, AssociationValues values) {
        throw unknown(type);
    }

    @Override
    public void deleteSaga(Class<? extends Object> type, String sagaId, Set<AssociationValue> values) {
        throw unknown(type);
    }

    private static IllegalStateException unknown(Class<?> type) {
        return new IllegalStateException(type + " has no stored name");
    }
}
