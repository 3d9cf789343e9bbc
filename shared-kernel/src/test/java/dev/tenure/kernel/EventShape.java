package dev.tenure.kernel;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with the form of an event: where personal data stands, and what its components are made of. */
final class EventShape {
    private static final String PERSONAL = "personal";

    private EventShape() {}

    /** Every fault of the event, in words; empty where it is well formed. */
    static List<String> faultsOf(Class<?> event, Set<Class<?>> aboutPeople) {
        List<String> faults = new ArrayList<>();
        if (!event.isRecord()) {
            return List.of(event.getSimpleName() + " is not a record");
        }
        for (RecordComponent component : event.getRecordComponents()) {
            String path = event.getSimpleName() + "." + component.getName();
            boolean personal = Personal.class.isAssignableFrom(component.getType());
            if (personal != component.getName().equals(PERSONAL)) {
                faults.add(path + ": exactly the personal component is called 'personal'");
            }
            walk(component.getGenericType(), path, personal, aboutPeople, faults);
        }
        return faults;
    }

    private static void walk(Type type, String path, boolean inside, Set<Class<?>> aboutPeople, List<String> faults) {
        if (type instanceof ParameterizedType generic) {
            Class<?> container = (Class<?>) generic.getRawType();
            if (!Collection.class.isAssignableFrom(container) && !Map.class.isAssignableFrom(container)) {
                faults.add(path + ": " + container.getSimpleName() + " has no canonical JSON");
            }
            for (Type argument : generic.getActualTypeArguments()) {
                nested(argument, path + "[]", inside, aboutPeople, faults);
            }
        } else if (type instanceof Class<?> plain) {
            if (!inside && aboutPeople.contains(plain)) {
                faults.add(path + ": " + plain.getSimpleName() + " stands outside the personal component");
            }
            if (plain.isRecord()) {
                for (RecordComponent component : plain.getRecordComponents()) {
                    String next = path + "." + component.getName();
                    nested(component.getGenericType(), next, inside, aboutPeople, faults);
                }
            }
        }
    }

    private static void nested(Type type, String path, boolean inside, Set<Class<?>> aboutPeople, List<String> faults) {
        if (type instanceof Class<?> plain && Personal.class.isAssignableFrom(plain)) {
            faults.add(path + ": a personal component lies inside another component");
        }
        walk(type, path, inside, aboutPeople, faults);
    }
}
