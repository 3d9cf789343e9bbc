package dev.tenure.command.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps sagas in PostgreSQL under owned names, in the transaction of whoever handles them. Found by an index. */
public final class PostgresSagaStore implements SagaStore<Object> {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SagaTypes types;

    /**
     * Keeps sagas of those types.
     *
     * @param json a mapper that sees the sagas' fields
     */
    public PostgresSagaStore(JdbcClient jdbc, JsonMapper json, SagaTypes types) {
        this.jdbc = jdbc;
        this.json = json;
        this.types = types;
    }

    @Override
    public Set<String> findSagas(Class<? extends Object> type, AssociationValue association) {
        List<String> found = jdbc.sql("select saga_id::text from command.saga_association"
                        + " where type = ? and key = ? and value = ?")
                .params(name(type), association.getKey(), association.getValue())
                .query(String.class)
                .list();
        return new HashSet<>(found);
    }

    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> type, String sagaId) {
        List<String> states = jdbc.sql("select state from command.saga where saga_id = ? and type = ?")
                .params(UUID.fromString(sagaId), name(type))
                .query(String.class)
                .list();
        if (states.isEmpty()) {
            return null;
        }
        Set<AssociationValue> associations =
                new HashSet<>(jdbc.sql("select key, value from command.saga_association where saga_id = ?")
                        .param(UUID.fromString(sagaId))
                        .query((row, number) -> new AssociationValue(row.getString("key"), row.getString("value")))
                        .list());
        return new Loaded<>(json.readValue(states.get(0), type), associations);
    }

    @Override
    public void insertSaga(Class<? extends Object> type, String sagaId, Object saga, Set<AssociationValue> values) {
        jdbc.sql("insert into command.saga (saga_id, type, state) values (?, ?, ?)")
                .params(UUID.fromString(sagaId), name(type), json.writeValueAsString(saga))
                .update();
        values.forEach(value -> associate(type, sagaId, value));
    }

    @Override
    public void updateSaga(Class<? extends Object> type, String sagaId, Object saga, AssociationValues values) {
        jdbc.sql("update command.saga set state = ? where saga_id = ?")
                .params(json.writeValueAsString(saga), UUID.fromString(sagaId))
                .update();
        values.addedAssociations().forEach(value -> associate(type, sagaId, value));
        values.removedAssociations()
                .forEach(value -> jdbc.sql(
                                "delete from command.saga_association" + " where saga_id = ? and key = ? and value = ?")
                        .params(UUID.fromString(sagaId), value.getKey(), value.getValue())
                        .update());
    }

    @Override
    public void deleteSaga(Class<? extends Object> type, String sagaId, Set<AssociationValue> values) {
        jdbc.sql("delete from command.saga where saga_id = ?")
                .param(UUID.fromString(sagaId))
                .update();
    }

    private void associate(Class<?> type, String sagaId, AssociationValue value) {
        jdbc.sql("insert into command.saga_association (type, key, value, saga_id) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(name(type), value.getKey(), value.getValue(), UUID.fromString(sagaId))
                .update();
    }

    private String name(Class<?> type) {
        return types.storedName(type);
    }

    private record Loaded<S>(S saga, Set<AssociationValue> associationValues) implements Entry<S> {}
}
