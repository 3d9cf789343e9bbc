package dev.tenure.eventstore.stored;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes records of one component that have a {@code static of(String)} as the string that {@code of} reads. */
final class ValueRecordsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ValueRecordsModule() {
        super("value-records");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new AsText());
        context.addDeserializers(new FromText());
        context.addValueInstantiators(new RecordInstantiators());
        context.addKeyDeserializers((type, config, description) ->
                factoryOf(type.getRawClass()).map(ValueKey::new).orElse(null));
    }

    static Optional<Method> factoryOf(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return Optional.empty();
        }
        try {
            Method of = type.getMethod("of", String.class);
            boolean factory = Modifier.isStatic(of.getModifiers()) && of.getReturnType() == type;
            return factory ? Optional.of(of) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Object read(Method factory, String text, DeserializationContext context) {
        try {
            return factory.invoke(null, text);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            String why = cause == null ? "refused" : String.valueOf(cause.getMessage());
            return context.reportInputMismatch(factory.getReturnType(), "%s", why);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(factory + " is not accessible", e);
        }
    }

    private static final class AsText extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                com.fasterxml.jackson.annotation.JsonFormat.@Nullable Value format) {
            return factoryOf(type.getRawClass()).isPresent() ? ToStringSerializer.instance : null;
        }
    }

    private static final class FromText extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return factoryOf(type.getRawClass()).map(ValueText::new).orElse(null);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return factoryOf(type).isPresent();
        }
    }

    private static final class ValueText extends FromStringDeserializer<Object> {
        private final transient Method factory;

        ValueText(Method factory) {
            super(factory.getReturnType());
            this.factory = factory;
        }

        @Override
        protected Object _deserialize(String text, DeserializationContext context) {
            return read(factory, text, context);
        }

        @Override
        protected boolean _shouldTrim() {
            return false;
        }
    }

    private static final class ValueKey extends KeyDeserializer {
        private final Method factory;

        ValueKey(Method factory) {
            this.factory = factory;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return read(factory, key, context);
        }
    }
}
