package dev.tenure.command.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import tools.jackson.databind.json.JsonMapper;

/** All kinds of stories. */
final class StoryModels {
    private final Map<String, StoryModel<?>> byName;
    private final Map<String, List<StoryModel<?>>> byGroup;

    private StoryModels(List<StoryModel<?>> models) {
        byName = models.stream().collect(Collectors.toUnmodifiableMap(StoryModel::name, Function.identity()));
        byGroup = models.stream().collect(Collectors.groupingBy(StoryModel::group));
    }

    /** Those types, with what Axon is configured to give to their handlers. */
    static StoryModels of(SagaTypes types, Configuration axon, JsonMapper json) {
        return new StoryModels(types.all().entrySet().stream()
                .<StoryModel<?>>map(entry -> model(entry.getKey(), entry.getValue(), axon, json))
                .toList());
    }

    private static <T> StoryModel<T> model(String name, Class<T> type, Configuration axon, JsonMapper json) {
        AnnotationSagaMetaModelFactory factory =
                new AnnotationSagaMetaModelFactory(axon.parameterResolverFactory(), axon.handlerDefinition(type));
        return new StoryModel<>(name, type, factory, json);
    }

    StoryModel<?> named(String name) {
        StoryModel<?> model = byName.get(name);
        if (model == null) {
            throw new IllegalStateException("no story is stored as '" + name + "'");
        }
        return model;
    }

    @SuppressWarnings("unchecked") // a model is of the type that it says
    <T> StoryModel<T> of(Class<T> type) {
        return byName.values().stream()
                .filter(model -> model.type() == type)
                .map(model -> (StoryModel<T>) model)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " is no story"));
    }

    /** Those that the processor of that model tells. */
    List<StoryModel<?>> toldWith(StoryModel<?> model) {
        return byGroup.getOrDefault(model.group(), List.of());
    }
}
