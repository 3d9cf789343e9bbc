package dev.tenure.command.process;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.SagaCreationPolicy;
import org.axonframework.modelling.saga.SagaInstantiationException;
import org.axonframework.modelling.saga.SagaMethodMessageHandlingMember;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.SagaModel;
import tools.jackson.databind.json.JsonMapper;

/** A kind of story: what its class says by Axon's annotations, and how its state is written. */
final class StoryModel<T> {
    private final String name;
    private final Class<T> type;
    private final AnnotationSagaMetaModelFactory factory;
    private final SagaModel<T> handlers;
    private final JsonMapper json;

    StoryModel(String name, Class<T> type, AnnotationSagaMetaModelFactory factory, JsonMapper json) {
        this.name = name;
        this.type = type;
        this.factory = factory;
        this.handlers = factory.modelOf(type);
        this.json = json;
    }

    /** What it is stored as. */
    String name() {
        return name;
    }

    Class<T> type() {
        return type;
    }

    /** The processor that tells it of events. */
    String group() {
        ProcessingGroup group = type.getAnnotation(ProcessingGroup.class);
        return group == null ? type.getPackageName() : group.value();
    }

    /** By what the stories are found that the event is for. */
    Set<AssociationValue> associations(EventMessage<?> event) {
        return methods(event).map(method -> method.getAssociationValue(event)).collect(Collectors.toSet());
    }

    /** By what a story is found that the event begins; none where it begins none. */
    List<AssociationValue> beginning(EventMessage<?> event) {
        return methods(event)
                .filter(method -> method.getCreationPolicy() != SagaCreationPolicy.NONE)
                .map(method -> method.getAssociationValue(event))
                .limit(1)
                .toList();
    }

    /** Whether a story with those associations has something to do about it. */
    boolean concerns(EventMessage<?> message, Set<AssociationValue> associations) {
        return message instanceof DeadlineMessage
                || methods(message).anyMatch(method -> associations.contains(method.getAssociationValue(message)));
    }

    @SuppressWarnings("rawtypes") // the class is all that a handler can be asked for
    private Stream<SagaMethodMessageHandlingMember<?>> methods(EventMessage<?> event) {
        return handlers.findHandlerMethods(event).stream()
                .flatMap(handler -> handler.unwrap(SagaMethodMessageHandlingMember.class).stream())
                .map(method -> (SagaMethodMessageHandlingMember<?>) method);
    }

    AnnotatedSaga<T> live(UUID id, Set<AssociationValue> associations, T state) {
        return new AnnotatedSaga<>(id.toString(), associations, state, handlers, factory.chainedInterceptor(type));
    }

    T blank() {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            return constructor.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new SagaInstantiationException("a story of " + type + " cannot begin", failure);
        }
    }

    T read(String state) {
        return json.readValue(state, type);
    }

    String write(T state) {
        return json.writeValueAsString(state);
    }
}
