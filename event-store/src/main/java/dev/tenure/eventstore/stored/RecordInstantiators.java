package dev.tenure.eventstore.stored;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Makes records by a handle that takes its arguments as one array. Jackson 3.1 asks a handle to adapt itself to them for each
 * object anew, which is most of what decoding an event of a few records costs.
 */
final class RecordInstantiators extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier description, ValueInstantiator usual) {
        if (description.getBeanClass().isRecord()
                && usual instanceof StdValueInstantiator standard
                && usual.canCreateFromObjectWith()) {
            return new RecordInstantiator(standard);
        }
        return usual;
    }

    private static final class RecordInstantiator extends StdValueInstantiator {
        private volatile @Nullable MethodHandle maker;

        RecordInstantiator(StdValueInstantiator usual) {
            super(usual);
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            try {
                return maker(arguments.length).invokeExact(arguments);
            } catch (Exception refused) {
                return context.handleInstantiationProblem(_valueClass, arguments, rewrapCtorProblem(context, refused));
            } catch (Throwable broken) {
                throw (Error) broken;
            }
        }

        /** Made when it is first needed: by then Jackson has seen to it that the constructor may be called. */
        private MethodHandle maker(int arguments) throws IllegalAccessException {
            MethodHandle made = maker;
            if (made == null) {
                Constructor<?> constructor = (Constructor<?>) _withArgsCreator.getAnnotated();
                made = MethodHandles.lookup()
                        .unreflectConstructor(constructor)
                        .asFixedArity()
                        .asSpreader(Object[].class, arguments)
                        .asType(MethodType.methodType(Object.class, Object[].class));
                maker = made;
            }
            return made;
        }
    }
}
