package dev.tenure.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.command.CommandSide;
import dev.tenure.command.onboarding.OnboardingProcess;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValuesImpl;
import org.axonframework.modelling.saga.repository.SagaStore.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@Rule("ORG-2")
class PostgresSagaStoreIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final JdbcClient jdbc = JdbcClient.create(POSTGRES.dataSource());
    private final PostgresSagaStore store = new PostgresSagaStore(
            jdbc, JsonForm.mapper(), new SagaTypes(Map.of("story", Story.class, "other", OnboardingProcess.class)));
    private final String id = UUID.randomUUID().toString();
    private final AssociationValue hero = new AssociationValue("hero", id);
    private final AssociationValue villain = new AssociationValue("villain", id);

    @Test
    void keepsASagaWithItsAssociations() {
        store.insertSaga(Story.class, id, new Story("one"), Set.of(hero));

        Entry<Story> loaded = load();
        assertThat(loaded.saga().chapter()).isEqualTo("one");
        assertThat(loaded.associationValues()).containsExactly(hero);
        assertThat(store.findSagas(Story.class, hero)).containsExactly(id);
    }

    @Test
    void findsNothingOfAnotherTypeOrValue() {
        store.insertSaga(Story.class, id, new Story("one"), Set.of(hero));

        assertThat(store.findSagas(OnboardingProcess.class, hero)).isEmpty();
        assertThat(store.findSagas(Story.class, villain)).isEmpty();
        assertThat(store.loadSaga(OnboardingProcess.class, id)).isNull();
        assertThat(store.loadSaga(Story.class, UUID.randomUUID().toString())).isNull();
    }

    @Test
    void writesTheNewStateAndTheAssociationsThatChanged() {
        store.insertSaga(Story.class, id, new Story("one"), Set.of(hero));
        AssociationValuesImpl values = new AssociationValuesImpl(Set.of(hero));
        values.add(villain);
        values.remove(hero);

        store.updateSaga(Story.class, id, new Story("two"), values);

        assertThat(load().saga().chapter()).isEqualTo("two");
        assertThat(load().associationValues()).containsExactly(villain);
        assertThat(store.findSagas(Story.class, hero)).isEmpty();
        assertThat(store.findSagas(Story.class, villain)).containsExactly(id);
    }

    @Test
    void forgetsAnEndedSagaWithItsAssociations() {
        store.insertSaga(Story.class, id, new Story("one"), Set.of(hero));

        store.deleteSaga(Story.class, id, Set.of(hero));

        assertThat(store.loadSaga(Story.class, id)).isNull();
        assertThat(store.findSagas(Story.class, hero)).isEmpty();
    }

    @Test
    void writesOwnedNamesAndNoClassName() {
        store.insertSaga(Story.class, id, new Story("one"), Set.of(hero));

        assertThat(jdbc.sql("select s::text from command.saga s where saga_id = ?::uuid union all"
                                + " select a::text from command.saga_association a where saga_id = ?::uuid")
                        .params(id, id)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("story").doesNotContain("Story"));
        assertThatThrownBy(() -> store.insertSaga(String.class, id, "text", Set.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no stored name");
    }

    private Entry<Story> load() {
        return Objects.requireNonNull(store.loadSaga(Story.class, id));
    }
}
