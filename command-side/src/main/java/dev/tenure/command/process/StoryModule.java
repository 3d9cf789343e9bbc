package dev.tenure.command.process;

import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import tools.jackson.databind.json.JsonMapper;

/** Has Axon tell sagas by batches; comes after whatever registered them by their stereotype. */
public final class StoryModule implements ConfigurerModule {
    private static final int LATE = 100;

    private final SagaTypes types;
    private final StoryBatches batches;
    private final JsonMapper json;

    /**
     * For sagas of those types.
     *
     * @param json a mapper that sees the sagas' fields
     */
    public StoryModule(SagaTypes types, StoryBatches batches, JsonMapper json) {
        this.types = types;
        this.batches = batches;
        this.json = json;
    }

    @Override
    public int order() {
        return LATE;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.registerComponent(StoryModels.class, axon -> {
            StoryModels models = StoryModels.of(types, axon, json);
            batches.know(models);
            return models;
        });
        configurer.eventProcessing(processing -> types.all().values().forEach(type -> register(type, processing)));
    }

    private <T> void register(Class<T> type, EventProcessingConfigurer processing) {
        processing.registerSaga(type, saga -> saga.configureSagaManager(axon -> manager(type, axon)));
    }

    private <T> StoryTeller<T> manager(Class<T> type, Configuration axon) {
        StoryRepository<T> repository = new StoryRepository<>(
                batches, axon.getComponent(StoryModels.class).of(type));
        return new StoryTeller<>(
                batches,
                repository,
                AnnotatedSagaManager.<T>builder()
                        .sagaType(type)
                        .parameterResolverFactory(axon.parameterResolverFactory())
                        .handlerDefinition(axon.handlerDefinition(type)));
    }
}
